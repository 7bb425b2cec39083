import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { Check } from '#app/domain/policy/types.ts';
import { atMost, note, type Line } from './lines.ts';
import type { Judged } from './rows.ts';

const praise =
  'Great job, very quick and exact fix, kind words, thanks for publishing, a lovely and wise post.';
const address = 'See https://the-quick-brown-fox-jumps-over-lazy-dog-0123456789.com/page for it.';
const shown = 12;

/** A look-alike put into praise or into an address must hide neither. */
export function confusables(judged: readonly Judged[]): Line[] {
  const hidden = judged.flatMap(({ row }) => {
    const labels = Array.isArray(row.label) ? row.label : [row.label ?? ''];
    return labels
      .filter((one) => one.length === 1)
      .flatMap((one) => [
        ...variants(praise, one, row.text).filter((text) => checked(text).outcome === 'publish'),
        ...variants(address, one, row.text).filter((text) => checked(text).links === 0),
      ]);
  });
  return [
    atMost('look-alikes that hide a link or praise', hidden.length, 0),
    ...hidden.slice(0, shown).map((text) => note(`  miss: ${text}`)),
  ];
}

function variants(text: string, ascii: string, look: string): string[] {
  const found = [ascii, ascii.toLowerCase()].find((one) => text.includes(one));
  return found === undefined ? [] : [text.replace(found, look), text.replaceAll(found, look)];
}

function checked(text: string): Check {
  return checkDraft({ kind: 'comment', text }, defaultPolicy);
}
