import { Link } from '@remix-run/react';
import { debateRows } from '#app/components/charts/chart-rows.ts';
import { KindChart } from '#app/components/charts/kind-chart.tsx';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { beginningOf } from '#app/components/claims/claim-notes.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import type { ClaimLine, ClaimsPageView } from '#app/protocol/claims-page.ts';

interface Props {
  page: ClaimsPageView;
  address: ClaimsAddress;
}

/** The whole debate in one look: its evidence, what is missing, what is asked, what went stale. */
export function AtAGlance({ page: { total, kinds, gaps, open, stale }, address }: Props) {
  return (
    <Leaf className="glance">
      {total.pieces === 0 ? (
        <p className="soft">
          {counted(total.claims, 'claim')}, and no evidence yet for any of them.
        </p>
      ) : (
        <>
          <KindChart
            caption="Evidence in this debate"
            isSmall={false}
            rows={debateRows(kinds, address)}
          />
          {gaps.length > 0 ? (
            <p className="gaps small">Missing in the whole debate: {gaps.join('; ')}.</p>
          ) : null}
        </>
      )}
      <ClaimLines
        title="Open questions"
        lines={open}
        total={total.open}
        address={address}
        note={({ asks }) => `${counted(asks, 'reader')} asked for evidence`}
      />
      <ClaimLines
        title="Texts that have changed since"
        lines={stale}
        total={total.stale}
        address={address}
        note={() => null}
      />
    </Leaf>
  );
}

const atOnce = 5;

interface LinesProps {
  title: string;
  lines: readonly ClaimLine[];
  /** More than `lines` in a very large debate; the others say it under their claims. */
  total: number;
  address: ClaimsAddress;
  note: (line: ClaimLine) => string | null;
}

function ClaimLines({ title, lines, total, address, note }: LinesProps) {
  if (lines.length === 0) return null;
  const listed = (some: readonly ClaimLine[]) => (
    <ul>
      {some.map((line) => (
        <li key={line.id}>
          <Link to={address.claim(line.id)} preventScrollReset={false}>
            {line.words ? beginningOf(line.words, 140) : 'A claim whose text is no longer public'}
          </Link>
          {note(line) ? <span className="soft"> {note(line)}</span> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="claim-lines small">
      <h2 className="label">{title}</h2>
      {listed(lines.slice(0, atOnce))}
      {lines.length > atOnce ? (
        <details>
          <summary>{total - atOnce} more</summary>
          {listed(lines.slice(atOnce))}
          {total > lines.length ? (
            <p className="soft">And {total - lines.length} more, as their claims below say.</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
