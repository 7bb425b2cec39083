import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { counted } from '../words/count.ts';
import type { AppealView, ReportSummary } from '#app/protocol/moderation.ts';
import type { ClauseChoice } from './clause-choices.tsx';
import { clauseWords } from './words.ts';

/** What readers say a public text breaks. */
export function Reports({ reports, clauses, isHidden }: ReportsProps) {
  if (reports.length === 0) return null;
  return (
    <div className="panel panel-change">
      <h3>{isHidden ? 'Reported, and hidden until you decide' : 'Reported, still public'}</h3>
      <ul aria-label="Reports">
        {reports.map(({ clause, count, notes }) => (
          <li key={clause}>
            {clauseWords(clause, clauses)}: {counted(count, 'reader')}
            {notes.map((note) => (
              <q key={note} className="as-typed">
                {note}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReportsProps {
  reports: readonly ReportSummary[];
  clauses: readonly ClauseChoice[];
  isHidden: boolean;
}

const decided = { reject: 'rejected', remove: 'removed' } as const;

/** What its author objects to, with the decision it is about. */
export function Appeal({ appeal, clauses }: AppealProps) {
  const { decision } = appeal;
  return (
    <div className="panel panel-wait">
      <h3>Its author appeals</h3>
      <p className="as-typed">{appeal.text}</p>
      <p className="soft">
        Sent <Moment at={appeal.at} withTime />
      </p>
      <p>
        <PersonName person={decision.by} /> {decided[decision.action]} it{' '}
        <Moment at={decision.at} withTime />
        {decision.clauses.length > 0
          ? `: ${decision.clauses.map((id) => clauseWords(id, clauses)).join(', ')}.`
          : '.'}
      </p>
      {decision.note ? <q className="as-typed">{decision.note}</q> : null}
    </div>
  );
}

interface AppealProps {
  appeal: AppealView;
  clauses: readonly ClauseChoice[];
}

/** Why the viewer cannot decide on an appeal. */
export function NotYours({ appeal }: { appeal: AppealView }) {
  return (
    <p className="panel panel-wait">
      {appeal.hasJudge
        ? 'This appeal is about your own decision; a colleague answers it.'
        : 'This appeal is about your own decision. No other moderator is there yet; it waits.'}
    </p>
  );
}
