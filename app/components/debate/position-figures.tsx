import { atLeast, moverWords, movesInWords, standWords } from '#app/domain/positions/words.ts';
import { stances } from '#app/domain/vocabulary.ts';
import type { PositionSums } from '#app/protocol/positions.ts';
import { CountTable } from '../tables/count-table.tsx';
import { CommentLink } from '../thread/comment-link.tsx';

/** What is known of where readers stand: a small table with bars, and two lists. */
export function PositionFigures({ sums }: { sums: PositionSums }) {
  const { before, after, moved, wouldMove, credited } = sums;
  const parts = [before, after].filter(({ people }) => people > 0);
  const most = Math.max(1, ...parts.flatMap((part) => stances.map((stance) => part[stance])));
  const name = { before: 'Before reading', after: 'Since reading' };
  const shown = (['before', 'after'] as const).filter((part) => sums[part].people > 0);
  return (
    <section className="figures" id="positions" aria-labelledby="positions-head">
      <h2 id="positions-head">Where readers stand</h2>
      {shown.length > 0 ? (
        <CountTable
          caption="Readers by where they stand on the motion"
          head={['', ...shown.map((part) => name[part])]}
          rows={stances.map((stance) => ({
            key: stance,
            name: <span className={`stance stance-${stance}`}>{standWords[stance]}</span>,
            cells: shown.map((part) => (
              <Figure key={part} people={sums[part][stance]} most={most} />
            )),
          }))}
        />
      ) : null}
      {moved.people > 0 ? <p>{movesInWords(moved)}.</p> : null}
      {wouldMove.length > 0 ? (
        <>
          <h3>What would change their minds</h3>
          <ul>
            {wouldMove.map(({ kind, people }) => (
              <li key={kind}>
                {atLeast(people)} say: {moverWords[kind]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {credited.length > 0 ? (
        <>
          <h3>Comments that moved them</h3>
          <ul>
            {credited.map(({ comment, people }) => (
              <li key={comment}>
                <CommentLink number={comment} /> moved {atLeast(people)} readers
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="soft">
        Counted in fives: 5+ stands for five to nine. Groups under five are not told from none, so
        that nobody’s own answer shows.
      </p>
    </section>
  );
}

/** A figure, and a bar that says the same to the eye. */
function Figure({ people, most }: { people: number; most: number }) {
  return (
    <>
      {atLeast(people)}
      <svg className="figure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * people) / most} height="6" />
      </svg>
    </>
  );
}
