import { Form } from '@remix-run/react';
import { can } from '#app/domain/permissions/can.ts';
import type { DebateView } from '#app/protocol/debates.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import type { Reason } from '#app/protocol/shared.ts';
import { Leaf } from '../frame/leaf.tsx';
import { Reasons } from '../thread/reasons.tsx';

interface Props {
  debate: DebateView;
  viewer: DebatePageView['viewer'];
  answer:
    | {
        intent: string;
        message: string;
        issues: Issue[];
        typed: Record<string, string>;
        reasons: Reason[];
      }
    | undefined;
}

/** How a debate ends: a proposal by its author, a written conclusion by a moderator. */
export function Ending({ debate, viewer, answer }: Props) {
  const closes = can(viewer, { do: 'close-debate' });
  const proposes = viewer !== null && viewer.handle === debate.author?.handle;
  if (debate.status === 'closed') {
    return (
      <Leaf className="ending small">
        <p className="soft">This debate is closed. What is above stays to be read.</p>
        {closes ? (
          <Form method="post" action={`/debates/${debate.slug}`}>
            <input type="hidden" name="intent" value="reopen-debate" />
            <button className="button second">Reopen it</button>
          </Form>
        ) : null}
      </Leaf>
    );
  }
  if (debate.status !== 'open' || (!closes && !proposes)) return null;
  const intent = closes ? 'close-debate' : 'propose-conclusion';
  const refused = answer?.intent === intent ? answer : undefined;
  return (
    <Leaf className="ending small">
      <details open={refused !== undefined}>
        <summary>{closes ? 'Close this debate' : 'Propose a conclusion'}</summary>
        <Form method="post" action={`/debates/${debate.slug}`} className="form">
          <input type="hidden" name="intent" value={intent} />
          <FormMessage message={refused?.message} issues={refused?.issues} />
          <Reasons reasons={refused?.reasons ?? []} />
          <Field
            name="agreed"
            label="What is agreed"
            hint="Name what both sides now accept"
            area="short"
            initial={refused?.typed['agreed']}
            maxLength={4000}
            required
          />
          <Field
            name="open"
            label="What stays open"
            hint="And what would be needed to settle it"
            area="short"
            initial={refused?.typed['open']}
            maxLength={4000}
            required
          />
          <button className="button">{closes ? 'Close with this conclusion' : 'Propose it'}</button>
        </Form>
      </details>
    </Leaf>
  );
}
