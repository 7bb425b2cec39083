/**
 * The part of an English word that its forms share, in lower case: "measures", "measured" and
 * "measuring" give one stem. A few plain rules on the ending, after the idea of M. F. Porter ("An
 * algorithm for suffix stripping", 1980) and much shorter: forms of one word meet, and now and then
 * two words do.
 */
export function stemOf(word: string): string {
  let stem = word.replace(/['’]s?$/, '');
  if (stem.length <= 3) return stem;
  stem = withoutPlural(stem);
  for (const ending of endings) {
    if (stem.length - ending.length >= shortest && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  const [last, before] = [stem.at(-1), stem.at(-2)];
  // "planned", "running": what was doubled for the ending.
  if (last === before && stem.length > shortest && !/[aeiouls]/.test(last ?? '')) {
    return stem.slice(0, -1);
  }
  return stem.length > shortest ? stem.replace(/[ey]$/, '') : stem;
}

const shortest = 3;

/** The longest first. */
const endings = [
  'isations',
  'izations',
  'isation',
  'ization',
  'ations',
  'ation',
  'ments',
  'ising',
  'izing',
  'ment',
  'ness',
  'ised',
  'ized',
  'ises',
  'izes',
  'ise',
  'ize',
  'ing',
  'ies',
  'ied',
  'ion',
  'ity',
  'ed',
  'er',
  'ly',
];

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
