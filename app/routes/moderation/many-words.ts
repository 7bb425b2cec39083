import type { ManyAnswer } from '#app/components/moderation/answers.ts';

const verbs: Readonly<Record<string, string>> = {
  approve: 'approved',
  return: 'returned',
  reject: 'rejected',
  undo: 'undone',
};

/** "12 approved, 1 was left as it is: Someone else decided it first." */
export function manyInWords({ verb, done, failed, message }: ManyAnswer): string {
  if (message) return '';
  const did = `${done} ${verbs[verb] ?? 'decided'}`;
  if (failed.length === 0) return `${did}.`;
  const why = [...new Set(failed.map((one) => one.message))].join(' ');
  return `${did}, ${failed.length} left as ${failed.length === 1 ? 'it is' : 'they are'}: ${why}`;
}
