import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { clauseWords } from '#app/components/moderation/words.ts';
import { CountTable } from '#app/components/tables/count-table.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { refusalThrown } from '#app/http/refusal-response.ts';
import type { ClauseStatistics } from '#app/protocol/transparency.ts';
import { shareInWords } from './share.ts';

export const meta = () => [{ title: 'Statistics · Grounds' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, board } = context;
  if (!actor) throw redirect('/sign-in?next=/moderation/statistics');
  try {
    return {
      ...(await board.read.clauseStatistics(actor)),
      titles: board.read.policy().clauses.map(({ id, title }) => ({ id, title })),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function StatisticsPage() {
  const { since, clauses, overall, titles } = useLoaderData<typeof loader>();
  const rows = (
    cells: (one: ClauseStatistics) => (string | number)[],
    isShown: (one: ClauseStatistics) => boolean,
  ) =>
    clauses.filter(isShown).map((one) => ({
      key: one.id,
      name: clauseWords(one.id, titles),
      cells: cells(one),
    }));
  const isClause = (one: ClauseStatistics) =>
    one.agreement.decisions > 0 || titles.some(({ id }) => id === one.id);
  return (
    <Leaf className="list-head">
      <h1>Statistics by clause</h1>
      <p className="lead">
        Where rules and moderators agree, and where they do not. Since <Moment at={since} />.
      </p>
      <p className="paging small">
        <Link to="/moderation/audit">Audit trail</Link>
        <Link to="/transparency">What everyone can see</Link>
        <Link to="/moderation">Queue</Link>
      </p>
      <p>
        Decisions reversed by a colleague or an appeal:{' '}
        {shareInWords(overall.agreement.reversed, overall.agreement.decisions)}. Appeals granted:{' '}
        {shareInWords(overall.appeals.granted, overall.appeals.answered)}.
      </p>
      <CountTable
        caption="What the rules held"
        head={['Clause', 'Held', 'Decided', 'Approved anyway']}
        rows={rows(
          ({ held, decided, approved }) => [held, decided, shareInWords(approved, decided)],
          ({ id, held }) => held > 0 || titles.some((title) => title.id === id),
        )}
      />
      <CountTable
        caption="What moderators named"
        head={['Clause', 'Returned', 'Rejected', 'Removed']}
        rows={rows(({ returned, rejected, removed }) => [returned, rejected, removed], isClause)}
      />
      <CountTable
        caption="What was seen differently"
        head={['Clause', 'Appeals granted', 'Reversed']}
        rows={rows(
          ({ appeals, agreement }) => [
            shareInWords(appeals.granted, appeals.answered),
            shareInWords(agreement.reversed, agreement.decisions),
          ],
          isClause,
        )}
      />
      <p className="small soft told">
        Held: a moderator had to look first, and this was among the reasons. Reversed: a colleague
        undid the decision, or an appeal was granted; what moderators undid themselves counts
        nowhere. A decision by two clauses counts for both.
      </p>
    </Leaf>
  );
}
