import { createFolding, type Folded } from '#app/domain/text/fold.ts';

/** `[.]`, `(dot)`, `{at}`, `[:]//`: a sign put in brackets so that a machine does not see it. */
const bracketed =
  /(?<=[\p{L}\p{N}:])[ \t]?[[({<][ \t]?(\.|dot|d0t|punkt|@|at|:|:\/\/|\/|slash)[ \t]?[\])}>](?!\()[ \t]?(?=[\p{L}\p{N}/])/giu;
const hintOfBracketed = /[[({<][ \t]?(?:[.@:/]|dot|d0t|punkt|at|slash)[/ \t]*[\])}>]/i;
const bracketedSigns: Readonly<Record<string, string>> = {
  dot: '.',
  d0t: '.',
  punkt: '.',
  at: '@',
  slash: '/',
};

/** A round mark before an ending: `example•com`. */
const roundDot =
  /(?<=[a-z\d])[ \t]?[•·∙‧・][ \t]?(?=(?:com|net|org|info|io|de|co\.uk)(?![a-z\d]))/giu;
const hintOfRoundDot = /[•·∙‧・]/;

/** The text with signs in brackets as the signs they stand for; offsets lead back as before. */
export function withPlainSigns(readable: Folded): Folded {
  const { text } = readable;
  const found = [
    ...(hintOfBracketed.test(text) ? text.matchAll(bracketed) : []),
    ...(hintOfRoundDot.test(text) ? text.matchAll(roundDot) : []),
  ].sort((a, b) => a.index - b.index);
  if (found.length === 0) return readable;
  const folding = createFolding(text.length);
  let from = 0;
  const keepTo = (to: number): void => {
    for (; from < to; from += 1) folding.push(text[from] ?? '', readable.offsets[from] ?? 0);
  };
  for (const match of found) {
    if (match.index < from) continue;
    keepTo(match.index);
    const sign = match[1]?.toLowerCase() ?? '.';
    folding.push(bracketedSigns[sign] ?? sign, readable.offsets[match.index] ?? 0);
    from = match.index + match[0].length;
  }
  keepTo(text.length);
  return folding.finish(readable.offsets[text.length] ?? 0);
}
