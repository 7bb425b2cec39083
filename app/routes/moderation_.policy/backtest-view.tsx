import { Link } from '@remix-run/react';
import { counted } from '#app/components/words/count.ts';
import type { Agreement, ClauseCount, Finding, Judged } from '#app/domain/policy/backtest.ts';
import type { Backtest, BacktestChange } from '#app/protocol/policy.ts';

interface Props {
  result: Backtest;
  titleOf: (clause: string) => string;
}

/** What the draft would have said of comments that moderators decided, beside the version in force. */
export function BacktestView({ result, titleOf }: Props) {
  const { asked, there, judged, changing, changes, clauses } = result;
  if (there === 0) {
    return <p>No comment has been decided by a moderator yet, so there is nothing to try it on.</p>;
  }
  return (
    <div className="backtest">
      <p>
        The last {counted(judged, 'comment')} that moderators decided, judged again by the version
        in force and by the draft. {changing === 0 ? 'Nothing would change.' : null}
        {changing > 0 ? `${counted(changing, 'comment')} would be judged otherwise.` : null}
      </p>
      {judged < there ? (
        <p className="soft">
          The time ran out after {judged} of {there}. Try it on fewer.
        </p>
      ) : null}
      {there < asked ? <p className="soft small">There are no more than {there} yet.</p> : null}
      <AgreementTable inForce={result.inForce} draft={result.draft} />
      {clauses.length > 0 ? <ClauseTable clauses={clauses} titleOf={titleOf} /> : null}
      {changes.length > 0 ? (
        <>
          <h3>What would change</h3>
          <ol className="backtest-changes">
            {changes.map((change, index) => (
              <Change key={index} change={change} titleOf={titleOf} />
            ))}
          </ol>
          {changing > changes.length ? (
            <p className="soft">And {changing - changes.length} more, decided before these.</p>
          ) : null}
        </>
      ) : null}
      <p className="small soft">
        Taken as it was when a text was sent: whether its author was new, whether the debate is read
        first, and whether it repeated another text. Sites are taken as they are known today.
      </p>
    </div>
  );
}

const rows: readonly { words: string; of: (agreement: Agreement) => number }[] = [
  { words: 'As moderators decided', of: ({ agreed }) => agreed },
  { words: 'A clause found, yet approved', of: ({ tooStrict }) => tooStrict },
  { words: 'of these sent back by machine', of: ({ returned }) => returned },
  { words: 'No clause found, yet not approved as sent', of: ({ missed }) => missed },
];

function AgreementTable({ inForce, draft }: { inForce: Agreement; draft: Agreement }) {
  return (
    <table className="figures">
      <caption>Agreement with moderators, in comments</caption>
      <thead>
        <tr>
          <th scope="col">What came of it</th>
          <th scope="col">In force</th>
          <th scope="col">Draft</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, of }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td>{of(inForce)}</td>
            <td>{of(draft)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Agreement</th>
          <td>{share(inForce)}</td>
          <td>{share(draft)}</td>
        </tr>
      </tbody>
    </table>
  );
}

const share = ({ agreed, of }: Agreement): string =>
  of === 0 ? '–' : `${Math.round((agreed / of) * 100)} %`;

function ClauseTable({ clauses, titleOf }: Pick<Backtest, 'clauses'> & Pick<Props, 'titleOf'>) {
  return (
    <table className="figures">
      <caption>Found by clause, in comments</caption>
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">In force</th>
          <th scope="col">Draft</th>
        </tr>
      </thead>
      <tbody>
        {clauses.map(({ clause, inForce, draft }) => (
          <tr key={clause}>
            <th scope="row">{titleOf(clause)}</th>
            <td>{confirmedInWords(inForce)}</td>
            <td>{confirmedInWords(draft)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In how many it was found, and in how many of these moderators found fault too. */
const confirmedInWords = ({ found, confirmed }: ClauseCount['draft']): string =>
  found === 0 ? 'none' : `${found}, of these ${confirmed} not approved`;

const outcomeWords: Record<Judged['outcome'], string> = {
  publish: 'public at once',
  hold: 'a moderator looks',
  return: 'sent back',
};

const findingWords: Record<Finding, string> = {
  approve: 'approved',
  'without-links': 'approved without its links',
  return: 'returned',
  reject: 'rejected or removed',
};

function Change({ change, titleOf }: { change: BacktestChange; titleOf: Props['titleOf'] }) {
  const { excerpt, debate, number, finding, earlier, inForce, draft } = change;
  const saidOtherwise = inWords(earlier, titleOf) !== inWords(inForce, titleOf);
  return (
    <li>
      <p className="excerpt">
        {excerpt}{' '}
        {number === null ? null : (
          <Link className="small" to={`/debates/${debate}/comments/${number}`}>
            #{number}
          </Link>
        )}
      </p>
      <p className="small">
        {capital(inWords(inForce, titleOf))} → {inWords(draft, titleOf)}. Moderators:{' '}
        {findingWords[finding]}.
        {saidOtherwise ? ` Said when it was sent: ${inWords(earlier, titleOf)}.` : null}
      </p>
    </li>
  );
}

function inWords({ outcome, clauses }: Judged, titleOf: Props['titleOf']): string {
  const names = clauses.map((clause) => `“${titleOf(clause)}”`).join(', ');
  return names ? `${outcomeWords[outcome]} (${names})` : outcomeWords[outcome];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
