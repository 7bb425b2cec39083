import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Field } from '#app/components/forms/field.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { recordInWords } from '#app/components/moderation/words.ts';
import { counted } from '#app/components/words/count.ts';
import { Moment } from '#app/components/words/moment.tsx';
import type { PersonPage, PersonStanding } from '#app/protocol/accounts.ts';
import { maxPersonNote } from '#app/protocol/people.ts';
import type { NotTaken, PersonIntent } from './person-words.ts';
import { SuspendForm } from './suspend-form.tsx';

interface Props {
  person: Pick<PersonPage, 'handle' | 'name' | 'role'>;
  standing: PersonStanding;
  /** The viewer's own page: only an administrator sees this there, for their role. */
  isOwn: boolean;
  notTaken: NotTaken | null;
}

/** For moderators: how somebody stands here, and what can be changed of it. */
export function StandingPanel({ person, standing, isOwn, notTaken }: Props) {
  const { record, suspension, may } = standing;
  return (
    <section className="panel standing-panel" aria-labelledby="standing">
      <h2 id="standing">For moderators</h2>
      {isOwn ? null : (
        <>
          <p>
            Record: {recordInWords({ ...record, trusted: false })}.{' '}
            {person.role === 'member' ? null : (
              <Link to={`/moderation/audit?person=${person.handle}`}>What they decided</Link>
            )}
          </p>
          <Trust person={person} standing={standing} notTaken={notTaken} />
          {suspension ? (
            <>
              <h3>Suspended</h3>
              <p>
                {suspension.until ? (
                  <>
                    Until <Moment at={suspension.until} withTime />.
                  </>
                ) : (
                  'Until a moderator ends it.'
                )}{' '}
                They were told: {suspension.reason}
              </p>
              {may.manage ? (
                <StandingForm
                  notTaken={notTaken}
                  intent="end-suspension"
                  button="End the suspension"
                />
              ) : null}
            </>
          ) : null}
          {may.manage && !suspension ? (
            <SuspendForm days={standing.suspensionDays} notTaken={notTaken} />
          ) : null}
          {may.manage ? null : <p>Only an administrator changes how a moderator stands.</p>}
        </>
      )}
      {may.setRole ? (
        <StandingForm
          notTaken={notTaken}
          key={person.role}
          intent="set-role"
          button="Change the role"
        >
          <div className="field">
            <label htmlFor="role">Role</label>
            <select id="role" name="role" defaultValue={person.role}>
              <option value="member">Member</option>
              <option value="moderator">Moderator</option>
              <option value="admin">Administrator</option>
            </select>
          </div>
        </StandingForm>
      ) : null}
    </section>
  );
}

type Shared = Pick<Props, 'notTaken'>;

function Trust({ person, standing, notTaken }: Shared & Pick<Props, 'person' | 'standing'>) {
  const { record, may } = standing;
  if (person.role !== 'member') {
    return <p>Their own texts appear at once, as those of every moderator.</p>;
  }
  return (
    <>
      <h3>{record.trusted ? 'Trusted' : 'Not trusted yet'}</h3>
      <p>
        {record.trusted
          ? 'Their texts appear at once, unless a clause asks for a look.'
          : `Their texts are seen first. For trust, ${counted(record.missing, 'clean approval or sourced claim', 'clean approvals or sourced claims')} ${record.missing === 1 ? 'is' : 'are'} missing.`}
      </p>
      {may.manage ? (
        <StandingForm
          notTaken={notTaken}
          // Another form from now on: what was typed into the last one is not its text.
          key={String(record.trusted)}
          intent={record.trusted ? 'reset-trust' : 'give-trust'}
          button={record.trusted ? 'See their texts first' : 'Trust now'}
        />
      ) : null}
    </>
  );
}

/** One change with a note for the audit trail. */
function StandingForm({
  intent,
  button,
  notTaken,
  children,
}: Shared & { intent: PersonIntent; button: string; children?: ReactNode }) {
  const mine = notTaken?.intent === intent ? notTaken : null;
  return (
    <Form method="post" className="form" aria-label={button} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <FormMessage message={mine?.message} />
      {children}
      <Field
        name="note"
        label="Note"
        hint="For the audit trail; moderators read it. May stay empty."
        maxLength={maxPersonNote}
        initial={mine?.typed['note']}
      />
      <p className="row">
        <button className="button second">{button}</button>
      </p>
    </Form>
  );
}
