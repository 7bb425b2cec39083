import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod/mini';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { clauseWords, spanInWords } from '#app/components/moderation/words.ts';
import { CountTable } from '#app/components/tables/count-table.tsx';
import { momentInWords } from '#app/components/words/moment.tsx';
import { clausesOf } from '#app/domain/moderation/transparency.ts';
import type { MonthCounts } from '#app/domain/moderation/transparency-shape.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { TransparencyQuery } from '#app/protocol/transparency.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `What was decided in ${data.year} · Grounds` : 'Grounds' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  try {
    const year = new URL(request.url).searchParams.get('year');
    const query = z.safeParse(TransparencyQuery, year === null ? {} : { year });
    if (!query.success) throw new Refusal('not-found', 'There are no numbers for this year.');
    const { clauses } = context.board.read.policy();
    return {
      ...(await context.board.read.transparency(query.data)),
      clauses: clauses.map(({ id, title }) => ({ id, title })),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** "March", of "2026-03". */
const monthName = (month: string) =>
  momentInWords(`${month}-01T00:00:00.000Z`, false).split(' ')[1] ?? month;

/** How long, in milliseconds, in words. */
const longInWords = (milliseconds: number) =>
  spanInWords(new Date(0).toISOString(), new Date(milliseconds).toISOString());

const isQuiet = (month: MonthCounts) =>
  month.publishedAtOnce + month.approved + month.returned + month.rejected + month.removed === 0 &&
  month.reports.answered + month.appeals.answered === 0;

export default function TransparencyPage() {
  const { year, years, clauses, ...counted } = useLoaderData<typeof loader>();
  // Months before the first decision say nothing.
  const months = counted.months.slice(counted.months.findIndex((month) => !isQuiet(month)));
  const named = clausesOf(months);
  return (
    <Leaf className="list-head">
      <h1>What was decided in {year}</h1>
      <p className="lead">
        How the <Link to="/policy">policy</Link> was used, in numbers: what became public, what did
        not, and by which clause.
      </p>
      {counted.months.every(isQuiet) ? (
        <p>Nothing was decided in {year}.</p>
      ) : (
        <>
          <CountTable
            caption="What became of texts"
            head={['Month', 'Public at once', 'Approved', 'Returned', 'Rejected', 'Removed']}
            rows={months.map((month) => ({
              key: month.month,
              name: monthName(month.month),
              cells: [
                month.publishedAtOnce,
                month.approved,
                month.returned,
                month.rejected,
                month.removed,
              ],
            }))}
          />
          <CountTable
            caption="How long it took, and what was asked again"
            head={['Month', 'Usual wait', 'Reports upheld', 'Appeals granted']}
            rows={months.map((month) => ({
              key: month.month,
              name: monthName(month.month),
              cells: [
                month.medianWait === null ? 'none' : longInWords(month.medianWait),
                ofAll(month.reports.upheld, month.reports.answered),
                ofAll(month.appeals.granted, month.appeals.answered),
              ],
            }))}
          />
          {named.length > 0 ? (
            <CountTable
              caption="By clause"
              head={['Clause', 'Returned', 'Rejected', 'Removed']}
              rows={named.map(({ id, returned, rejected, removed }) => ({
                key: id,
                name: <Link to={`/policy#${id}`}>{clauseWords(id, clauses)}</Link>,
                cells: [returned, rejected, removed],
              }))}
            />
          ) : null}
        </>
      )}
      <div className="prose small soft told">
        <p>
          A text that was edited counts each time; one decided by two clauses counts for both.
          Returned means by a moderator: what the first check asks to change before it is sent is no
          decision. The usual wait is the median of what a moderator saw first. Reports and appeals
          count in the month they were answered, what still waits nowhere, and what was undone no
          more. Months are in UTC.
        </p>
      </div>
      <nav className="paging" aria-label="Years">
        {years
          .filter((other) => other !== year)
          .map((other) => (
            <Link key={other} to={`/transparency?year=${other}`}>
              {other}
            </Link>
          ))}
        <a href={`/api/v1/transparency?year=${year}`}>These numbers as JSON</a>
      </nav>
    </Leaf>
  );
}

const ofAll = (count: number, all: number) => (all === 0 ? 'none' : `${count} of ${all}`);
