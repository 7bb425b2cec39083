import { Link } from '@remix-run/react';
import { clauseWords, typeWords } from '#app/components/moderation/words.ts';
import { Moment } from '#app/components/words/moment.tsx';
import { PersonName } from '#app/components/words/person.tsx';
import type { AuditItem } from '#app/protocol/audit.ts';
import { TakeBackForm } from './take-back-form.tsx';
import type { NotTakenBack } from './take-back.ts';
import { actionInWords, detailInWords, placeOf } from './words.ts';

interface Props {
  item: AuditItem;
  /** The viewer's own handle. */
  viewer: string;
  /** Why this decision was not taken back, if that was tried. */
  notTaken: NotTakenBack | null;
  clauses: readonly { id: string; title: string }[];
}

/** One line of the trail: who did what, to which text or person, why, and by which policy. */
export function AuditEntry({ item, clauses, viewer, notTaken }: Props) {
  const { text, person, by, note } = item;
  const detail = detailInWords(item);
  return (
    <li className="small audit-entry">
      <p>
        <b>{actionInWords(item)}</b>
        {text ? (
          <>
            {' '}
            {typeWords[text.type].toLowerCase()}
            {text.number === null ? '' : ` #${text.number}`} by{' '}
            <PersonName person={name(text.author)} /> in{' '}
            <Link to={placeOf(text)}>{text.debate.title}</Link>
          </>
        ) : null}
        {person ? (
          <>
            {' '}
            <PersonName person={name(person)} />
          </>
        ) : null}
        {detail ? ` ${detail}` : ''}
      </p>
      <p className="byline">
        <span>{by ? <PersonName person={name(by)} /> : 'The board by itself'}</span>
        <Moment at={item.at} withTime />
        {item.policyVersion === null ? null : (
          <Link to={`/policy?version=${item.policyVersion}`}>Policy {item.policyVersion}</Link>
        )}
        {item.batch ? <span>in one go with others</span> : null}
      </p>
      {item.clauses.length > 0 ? (
        <p>By: {item.clauses.map((id) => clauseWords(id, clauses)).join('; ')}</p>
      ) : null}
      {note ? <p className="note">{note}</p> : null}
      {item.takenBackBy ? (
        <p>
          Taken back by <PersonName person={name(item.takenBackBy)} />
        </p>
      ) : null}
      <TakeBackForm item={item} viewer={viewer} notTaken={notTaken} />
      {text ? (
        <details>
          <summary>Ids</summary>
          <p className="ids">
            {text.type} {text.id}
            {text.revisionId ? (
              <>
                <br />
                revision {text.revisionId}
              </>
            ) : null}
          </p>
        </details>
      ) : null}
    </li>
  );
}

/** The line under a name says nothing here. */
const name = <P extends { line: string }>(person: P): P => ({ ...person, line: '' });
