import { reason, type DraftRule } from '../subject.ts';
import type { Span } from '../types.ts';

const slurs =
  /\b(?:fuck(?:ing|er|ers)? (?:you|off|yourself|idiots?)|motherfuckers?|assholes?|arseholes?|cunts?|niggers?|niggas?|faggots?|retards?|retarded|whores?|sluts?|dickheads?|wankers?|twats?|go to hell|kill yourself|kys|piss off|shut up|stfu|bastards?|scum of the earth|subhuman|eat shit|son of a bitch|bitches|drop dead)\b/g;

const nouns =
  'idiots?|morons?|imbeciles?|fools?|dumbass(?:es)?|liars?|clowns?|losers?|trolls?|shills?|hacks?|frauds?|crooks?|pigs?|rats?|sheep|parasites?|vermin|cowards?|nazis?|fascists?|scum|dolts?|halfwits?|ignoramus|jerks?|pricks?|charlatans?|simpletons?|cretins?|buffoons?';
const adjectives =
  'stupid|dumb|ignorant|brainless|pathetic|disgusting|moronic|idiotic|delusional|braindead|brain-dead|clueless|illiterate|incompetent|worthless|mindless|insane';

/** Said to somebody: a person word, at most two words, and the insult. */
const atSomebody = new RegExp(
  `\\b(?:you|you're|u|ur|author|authors|writer|people like you|he's|she's|guy|this man|this woman) (?:(?:are|is|r|all|just|such|so|a|an|really|must be|the|another|complete|utter|absolute|bloody|fucking|little|damn) ){0,4}(?:${nouns}|${adjectives})\\b`,
  'g',
);
const insultingCall = new RegExp(
  `\\b(?:you|your|only an?|any|what an?|these|those|such(?: an?)?) (?:${adjectives}|bloody|fucking|damn) ?(?:${nouns}|people|brain|person|man|woman)\\b|\\b(?:you|only an|any|what an|what a) (?:${nouns})\\b(?!-)`,
  'g',
);

/** Rules see insults, not irony, so they only ask a person to look. */
export const civil: DraftRule = ({ spoken: own }) => {
  const spans: Span[] = [];
  for (const pattern of [slurs, atSomebody, insultingCall]) {
    for (const { 0: said, index } of own.text.matchAll(pattern)) {
      const span = own.spanOf(index, index + said.length);
      if (!spans.some(([start, end]) => span[0] < end && start < span[1])) spans.push(span);
    }
  }
  if (spans.length === 0) return [];
  return [
    reason(
      'civil',
      'insult',
      'hold',
      {
        message: 'This reads as being aimed at a person.',
        fix: 'Say what is wrong with the argument instead.',
      },
      spans,
    ),
  ];
};
