import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import { suggestParts } from '#app/domain/evidence/suggest-parts.ts';
import type { TextParts } from '#app/domain/evidence/suggest-parts.ts';
import './claim-suggestions.css';

type Span = readonly [number, number];

interface Props {
  text: string;
  /** Selects these words where they are typed. */
  onShow: (span: Span) => void;
}

interface Read {
  /** The text that was read; the one being typed may be further on. */
  text: string;
  parts: TextParts;
}

/**
 * What the text asserts and what it brings forward for it, read by the same rules as everywhere, in
 * the browser alone. Nothing is sent or marked by it, and it stays folded until it is wanted.
 */
export default function ClaimSuggestions({ text, onShow }: Props) {
  const read = useParts(text);
  if (!read) return null;
  const { claims, evidence } = read.parts;
  if (claims.length === 0 && evidence.length === 0) return null;
  const isCurrent = read.text === text;
  const show = (start: number, end: number) =>
    isCurrent ? (
      <button type="button" className="plain" onClick={() => onShow([start, end])}>
        Find it<span className="hidden-text"> in my text: {read.text.slice(start, end)}</span>
      </button>
    ) : null;
  return (
    <details className="suggestions">
      <summary>What you claim, and what stands behind it</summary>
      <p className="soft">
        A guess by rules, for you alone. You mark claims and add evidence yourself, once your text
        is public.
      </p>
      <h4>Reads like a claim</h4>
      {claims.length === 0 ? (
        <p className="soft">Nothing yet. What does this show? Say it in one sentence.</p>
      ) : (
        <ul>
          {claims.map((claim) => (
            <li key={claim.start}>
              <Said whole={read.text} part={claim} /> {show(claim.start, claim.end)}
            </li>
          ))}
        </ul>
      )}
      <h4>Stands behind it</h4>
      {evidence.length === 0 ? (
        <p className="soft">Nothing yet. What did you see yourself, or who looked into it?</p>
      ) : (
        <ul>
          {evidence.map((part) => (
            <li key={part.start}>
              <b>{kindWords[part.kind].label}:</b> <Said whole={read.text} part={part} />{' '}
              {show(part.start, part.end)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface Part {
  start: number;
  end: number;
  because: readonly { start: number; end: number }[];
}

/** Words of the text, with those that say so underlined. */
function Said({ whole, part }: { whole: string; part: Part }) {
  const pieces: ReactNode[] = [];
  let from = part.start;
  for (const { start, end } of part.because) {
    pieces.push(
      whole.slice(from, start),
      <span className="sign" key={start}>
        {whole.slice(start, end)}
      </span>,
    );
    from = end;
  }
  pieces.push(whole.slice(from, part.end));
  return <span className="said">{pieces}</span>;
}

const pause = 800;

/** Reads the text when its author pauses and the browser has nothing better to do. */
function useParts(text: string): Read | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let idle = 0;
    const look = () => setRead({ text, parts: suggestParts(text) });
    const timer = setTimeout(() => {
      // Not every browser tells when it is idle.
      if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(look, { timeout: pause });
      else look();
    }, pause);
    return () => {
      clearTimeout(timer);
      if (idle > 0) cancelIdleCallback(idle);
    };
  }, [text]);
  return read;
}
