const cardinals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Whole numbers to twelve in words ("no" for none), larger ones in figures. */
export function numberWord(count: number): string {
  return cardinals[count] ?? String(count);
}

/** "third"; beyond twelve there is no short word, and "further" says as much. */
export function ordinalWord(position: number): string {
  return ordinals[position] || 'further';
}

/** "two surveys", "one survey", "no survey". */
export function counted(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count > 1 ? many : one}`;
}

/** "a survey", "an argument". */
export function withArticle(noun: string): string {
  return /^[aeio]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
