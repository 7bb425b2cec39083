import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Field } from '#app/components/forms/field.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { maxSuspensionReason } from '#app/domain/moderation/suspension.ts';
import type { PersonStanding } from '#app/protocol/accounts.ts';
import type { NotTaken } from './person-words.ts';

interface Props {
  days: PersonStanding['suspensionDays'];
  notTaken: NotTaken | null;
}

/** Closed until it is asked for, so that nobody is suspended by a slip. */
export function SuspendForm({ days, notTaken }: Props) {
  const id = useId();
  const mine = notTaken?.intent === 'suspend' ? notTaken : null;
  const wrong = (path: string) => mine?.issues.find((issue) => issue.path === path)?.message;
  const wrongDay = wrong('until');
  return (
    <details open={mine !== null}>
      <summary>Suspend them</summary>
      <Form method="post" className="form" aria-label="Suspend them" preventScrollReset>
        <input type="hidden" name="intent" value="suspend" />
        <p>
          They can go on reading, and see on every page why they cannot write. What they sent stays
          in the queue; their API tokens end.
        </p>
        <FormMessage message={mine?.message} />
        <Field
          name="reason"
          label="Reason"
          hint={`The person reads it. At most ${maxSuspensionReason} characters.`}
          wrong={wrong('reason')}
          initial={mine?.typed['reason']}
          maxLength={maxSuspensionReason}
          required
          area="short"
        />
        <div className="field">
          <label htmlFor={id}>Until</label>
          <span className="hint" id={`${id}-hint`}>
            It ends when this day begins (UTC). Without a day, a moderator ends it.
          </span>
          {wrongDay ? (
            <span className="wrong" id={`${id}-wrong`}>
              {wrongDay}
            </span>
          ) : null}
          <input
            type="date"
            id={id}
            name="until"
            min={days.first}
            max={days.last}
            defaultValue={mine?.typed['until']}
            aria-invalid={wrongDay ? true : undefined}
            aria-describedby={wrongDay ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          />
        </div>
        <p className="row">
          <button className="button">Suspend</button>
        </p>
      </Form>
    </details>
  );
}
