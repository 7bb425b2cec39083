import { counted } from '#app/components/words/count.ts';
import type { LiveQueue } from '#app/live/use-live-queue.ts';

/** What came and went since the queue was loaded; nothing moves until it is asked for. */
export function QueueNewsBar({ news }: { news: LiveQueue }) {
  const { arrived, left, load } = news;
  const words = [
    arrived.length > 0 ? `${counted(arrived.length, 'text')} arrived` : '',
    left.length > 0 ? `${counted(left.length, 'text')} decided elsewhere` : '',
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
