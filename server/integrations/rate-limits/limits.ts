import type { Limit } from './port.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Every limit of the board on one screen. Accounts are counted per person, the others per network
 * address; a token made without rate limits skips those of its person.
 */
export const limits = {
  // Per person.
  comment: { name: 'comment', points: 10, seconds: minute },
  debate: { name: 'debate', points: 5, seconds: hour },
  claim: { name: 'claim', points: 20, seconds: minute },
  evidence: { name: 'evidence', points: 20, seconds: minute },
  dispute: { name: 'dispute', points: 20, seconds: minute },
  thanks: { name: 'thanks', points: 30, seconds: minute },
  position: { name: 'position', points: 30, seconds: minute },
  profile: { name: 'profile', points: 10, seconds: 10 * minute },
  ask: { name: 'ask', points: 30, seconds: minute },
  policyCheck: { name: 'policy-check', points: 60, seconds: minute },
  report: { name: 'report', points: 5, seconds: 10 * minute },
  reportsADay: { name: 'reports-a-day', points: 20, seconds: day },
  moderation: { name: 'moderation', points: 120, seconds: minute },

  // Before anyone is known. Many people may share one address, so these are wider.
  wrongPasswordPerLogin: { name: 'wrong-password-login', points: 10, seconds: 15 * minute },
  wrongPasswordPerAddress: { name: 'wrong-password-address', points: 50, seconds: 15 * minute },
  signUpTry: { name: 'sign-up-try', points: 60, seconds: 10 * minute },
  signUp: { name: 'sign-up', points: 20, seconds: hour },
  draft: { name: 'draft', points: 20, seconds: 10 * minute },
} as const satisfies Record<string, Limit>;
