import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Field } from '#app/components/forms/field.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import type { Issue } from '#app/protocol/errors.ts';
import { maxSummaryLength } from '#app/protocol/policy.ts';
import type { PolicyDraftView } from '#app/protocol/policy.ts';

interface Props {
  draft: PolicyDraftView;
  typed: { summary: string; from: string };
  message: string | null;
  issues: readonly Issue[];
}

/** For an administrator: the saved draft becomes the next version, now or from a day on. */
export function PublishForm({ draft, typed, message, issues }: Props) {
  const id = useId();
  const wrong = (name: string) => issues.find(({ path }) => path === name)?.message;
  const wrongDay = wrong('from');
  return (
    <Form method="post" action="/moderation/policy" className="form" preventScrollReset>
      <input type="hidden" name="revision" value={draft.revision} />
      <FormMessage message={message} issues={issues.filter(({ path }) => path === '')} />
      <Field
        name="summary"
        label="What changed and why"
        hint="Everyone can read this, on the policy and in its history"
        wrong={wrong('summary')}
        initial={typed.summary}
        maxLength={maxSummaryLength}
        area="short"
      />
      <div className="field day-field">
        <label htmlFor={id}>First day</label>
        <span className="hint" id={`${id}-hint`}>
          {draft.nextIsToCome
            ? 'The version before this one is still to come, so this cannot begin sooner.'
            : 'It begins at midnight, UTC. Leave it empty to begin at once.'}
        </span>
        {wrongDay ? (
          <span className="wrong" id={`${id}-wrong`}>
            {wrongDay}
          </span>
        ) : null}
        <input
          id={id}
          name="from"
          type="date"
          min={draft.firstDay}
          max={draft.lastDay}
          defaultValue={typed.from}
          aria-describedby={wrongDay ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={wrongDay ? true : undefined}
        />
      </div>
      <div className="row">
        <button className="button" name="intent" value="publish">
          Publish version {draft.basedOn + 1}
        </button>
      </div>
    </Form>
  );
}
