import type { Run } from './align.ts';
import type { Piece } from './compare.ts';
import { countWords } from './tokens.ts';

interface Same {
  kept: string;
}
interface Change {
  removed: string;
  added: string;
}
type Stretch = Same | Change;

const isSame = (stretch: Stretch | undefined): stretch is Same =>
  stretch !== undefined && 'kept' in stretch;

/** Words that may stand alone between two changes before they are read as part of both. */
const fewWords = 2;

/** Two texts as what both have and what changed, in turn; neighbours of a kind become one. */
export class Stretches {
  readonly list: Stretch[] = [];

  addSame(text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (isSame(last)) last.kept += text;
    else this.list.push({ kept: text });
  }

  addChange(removed: string, added: string): void {
    if (removed === '' && added === '') return;
    const last = this.list.at(-1);
    if (last && !isSame(last)) {
      last.removed += removed;
      last.added += added;
    } else this.list.push({ removed, added });
  }

  /** Tokens that pair up; the white space behind them may still differ. */
  addAligned({ before, after }: Run): void {
    for (const [index, { core, space }] of after.entries()) {
      const older = before[index]?.space ?? space;
      this.addSame(older === space ? core + space : core);
      if (older !== space) this.addChange(older, space);
    }
  }
}

/** The stretches as a reader should see them: no lone words between changes, no stray spaces. */
export function piecesOf({ list }: Stretches): Piece[] {
  const read = new Stretches();
  for (const stretch of withoutConfetti(list)) {
    if (isSame(stretch)) {
      read.addSame(stretch.kept);
      continue;
    }
    const { removed, added } = stretch;
    const { start, end } = sharedSpace(removed, added);
    read.addSame(removed.slice(0, start));
    read.addChange(
      removed.slice(start, removed.length - end),
      added.slice(start, added.length - end),
    );
    read.addSame(removed.slice(removed.length - end));
  }
  return read.list.flatMap((stretch): Piece[] => {
    if (isSame(stretch)) return [{ kind: 'same', text: stretch.kept }];
    const { removed, added } = stretch;
    return [
      ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
      ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
    ];
  });
}

/**
 * A word or two between longer changes on both sides is a match by chance, and a sentence read in
 * scraps: it joins them. Never across a line break, which keeps paragraphs apart.
 */
function withoutConfetti(list: readonly Stretch[]): Stretch[] {
  const read: (Stretch & { words: number })[] = [];
  for (const stretch of list) {
    let last = { ...stretch, words: wordsIn(stretch) };
    for (;;) {
      const [older, between] = read.slice(-2);
      if (isSame(last) || !isSame(between) || !older || isSame(older)) break;
      const { kept, words } = between;
      if (kept.includes('\n') || words > fewWords) break;
      if (words >= Math.min(older.words, last.words)) break;
      last = {
        removed: older.removed + kept + last.removed,
        added: older.added + kept + last.added,
        words: older.words + words + last.words,
      };
      read.splice(-2);
    }
    read.push(last);
  }
  return read;
}

function wordsIn(stretch: Stretch): number {
  if (isSame(stretch)) return countWords(stretch.kept);
  return Math.max(countWords(stretch.removed), countWords(stretch.added));
}

/** White space that both sides of a change begin or end with did not change. */
function sharedSpace(removed: string, added: string): { start: number; end: number } {
  const shortest = Math.min(removed.length, added.length);
  const isShared = (one: string | undefined, other: string | undefined) =>
    one === other && /\s/.test(one ?? '');
  let start = 0;
  while (start < shortest && isShared(removed[start], added[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isShared(removed.at(-1 - end), added.at(-1 - end))) end += 1;
  return { start, end };
}
