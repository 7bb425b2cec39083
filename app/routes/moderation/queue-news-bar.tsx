import { counted } from '#app/components/words/count.ts';

interface Props {
  arrived: number;
  left: number;
  load: () => void;
}

/** What came and went since the queue was loaded; nothing moves until it is asked for. */
export function QueueNewsBar({ arrived, left, load }: Props) {
  const words = [
    arrived > 0 ? `${counted(arrived, 'text')} arrived` : '',
    left > 0 ? `${counted(left, 'text')} decided elsewhere` : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <p aria-live="polite" className="hidden-text">
        {words}
      </p>
      {words ? (
        <button type="button" className="bar small" onClick={load}>
          {words}
          <span className="hidden-text">: show</span>
        </button>
      ) : null}
    </>
  );
}
