import { useMemo } from 'react';
import { compareTexts } from '#app/domain/history/compare.ts';
import { foldUnchanged } from '#app/domain/history/fold-unchanged.ts';
import type { Folded } from '#app/domain/history/fold-unchanged.ts';
import type { Piece } from '#app/domain/history/compare.ts';
import { counted } from '../words/count.ts';
import './history.css';

interface Props {
  before: string;
  after: string;
  /** Words shown on either side of a change; longer stretches between are folded. */
  context?: number;
}

/**
 * What changed between two texts as they were written: taken out struck through, put in underlined,
 * and both said to a screen reader.
 */
export function TextDiff({ before, after, context = 25 }: Props) {
  const pieces = useMemo(
    () => foldUnchanged(compareTexts(before, after), context),
    [before, after, context],
  );
  if (before === after) return <p className="soft small">The words are the same.</p>;
  return (
    <div className="diff">
      {pieces.map((piece, index) => (
        // The pieces of two given texts never change places.
        <DiffPiece key={index} piece={piece} />
      ))}
    </div>
  );
}

function DiffPiece({ piece }: { piece: Piece | Folded }) {
  switch (piece.kind) {
    case 'same':
      return <span>{piece.text}</span>;
    case 'added':
      return (
        <ins>
          <Said words="[added: " />
          {seen(piece.text)}
          <Said words="] " />
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Said words="[removed: " />
          {seen(piece.text)}
          <Said words="] " />
        </del>
      );
    case 'folded':
      return (
        <details>
          <summary>{counted(piece.words, 'word')} unchanged</summary>
          {piece.text}
        </details>
      );
    default:
      return piece satisfies never;
  }
}

function Said({ words }: { words: string }) {
  return <span className="hidden-text">{words}</span>;
}

/** A change of line breaks alone would show nothing: the sign for a paragraph stands for each. */
function seen(text: string): string {
  return /\S/.test(text) ? text : text.replaceAll('\n', '¶\n');
}
