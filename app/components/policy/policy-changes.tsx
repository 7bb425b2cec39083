import type { ClauseChange, ClausePart, PolicyChanges } from '#app/domain/policy/draft-changes.ts';
import { countChanges } from '#app/domain/policy/draft-changes.ts';
import { TextDiff } from '../history/text-diff.tsx';
import { ClauseText } from './clause-entry.tsx';
import './policy.css';
import { settingChangeInWords } from './settings-words.ts';

interface Props {
  changes: PolicyChanges;
  /** The level of the headings: one below what they stand under. */
  level: 3 | 4;
}

const partWords: Record<ClausePart, string> = {
  title: 'Title',
  short: 'In one sentence',
  long: 'At length',
  examples: 'Examples',
  decided: 'Who decides',
};

/** What differs between two versions of the policy, clause by clause, word by word. */
export function PolicyChangeList({ changes, level }: Props) {
  const Heading = level === 3 ? 'h3' : 'h4';
  if (countChanges(changes) === 0) return <p className="soft">Nothing is different.</p>;
  return (
    <div className="policy-changes">
      {changes.clauses.map((change) => (
        <section key={idOf(change)}>
          <Heading>{headingOf(change)}</Heading>
          {change.what === 'changed' ? (
            change.parts.map(({ part, before, after }) => (
              <div key={part} className="part">
                <p className="label">{partWords[part]}</p>
                <TextDiff before={before} after={after} />
              </div>
            ))
          ) : (
            <ClauseText clause={change.clause} />
          )}
        </section>
      ))}
      {changes.settings.length > 0 ? (
        <section>
          <Heading>Numbers</Heading>
          <ul className="setting-changes">
            {changes.settings.map((change) => (
              <li key={change.setting + (change.kind ?? '')}>{settingChangeInWords(change)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const idOf = (change: ClauseChange): string =>
  change.what === 'changed' ? change.id : change.clause.id;

function headingOf(change: ClauseChange): string {
  switch (change.what) {
    case 'added':
      return `New: ${change.clause.title}`;
    case 'removed':
      return `Taken out: ${change.clause.title}`;
    case 'changed':
      return change.title;
    default:
      return change satisfies never;
  }
}
