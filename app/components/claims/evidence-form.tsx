import { Form, Link } from '@remix-run/react';
import type { EvidenceStart } from '#app/protocol/evidence-form.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { Reasons } from '../thread/reasons.tsx';
import { useEvidenceHere } from './evidence-here.ts';
import {
  Choice,
  generalIssues,
  kindIn,
  KindPicker,
  QuestionsOfAllKinds,
  SourceFields,
} from './evidence-questions.tsx';

interface Props {
  claimId: string;
  /** The evidence that this one says does not show the claim. */
  against: string | null;
  /** Number of the comment that carries it. */
  comment: number | null;
  /** What was typed before, and why it was not taken. */
  typed: Record<string, string>;
  message: string | null;
  issues: readonly Issue[];
  reasons: readonly Reason[];
  /** Where the form goes back to. */
  cancel: string;
}

/**
 * Side, kind, what the kind asks, and maybe a source: filled from the comment that carries it, with
 * the likeliest kind chosen, until something was typed.
 */
export function EvidenceForm(props: Props) {
  const { claimId, against, comment, message, issues, reasons, cancel } = props;
  const start = useEvidenceHere()?.start ?? null;
  const isFresh = Object.keys(props.typed).length === 0;
  const suggested = isFresh ? (start?.suggested ?? null) : null;
  const typed = isFresh && start ? start.filled : props.typed;
  const chosen = kindIn(typed, suggested?.kind ?? 'experience');
  return (
    <Form method="post" className="form panel" id="add" preventScrollReset>
      <input type="hidden" name="intent" value="add-evidence" />
      <input type="hidden" name="claim" value={claimId} />
      <ClientId renew={message ?? ''} />
      {comment === null ? null : <input type="hidden" name="comment" value={comment} />}
      <h3>{against ? 'This does not show that' : 'Add evidence'}</h3>
      <FormMessage message={message} issues={generalIssues(issues)} />
      <Reasons reasons={reasons} />
      {comment === null ? null : <p className="soft">Comment #{comment} carries it.</p>}
      {against ? (
        <>
          <input type="hidden" name="side" value="undercuts" />
          <input type="hidden" name="against" value={against} />
        </>
      ) : (
        <SidePicker chosen={typed['side']} />
      )}
      <KindPicker chosen={chosen}>{suggested ? <Because {...suggested} /> : null}</KindPicker>
      <QuestionsOfAllKinds
        chosen={chosen}
        carrier={isFresh ? comment : null}
        typed={typed}
        issues={issues}
      />
      <SourceFields legend="Source, if there is one" typed={typed} issues={issues} />
      <div className="row">
        <button className="button">Add it</button>
        <Link to={cancel} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

function SidePicker({ chosen }: { chosen: string | undefined }) {
  return (
    <fieldset>
      <legend>Which way does it point?</legend>
      <div className="choices">
        <Choice
          name="side"
          value="supports"
          label="For the claim"
          checked={chosen !== 'challenges'}
        />
        <Choice
          name="side"
          value="challenges"
          label="Against the claim"
          checked={chosen === 'challenges'}
        />
      </div>
    </fieldset>
  );
}

/** Why this kind is chosen; the person decides. */
function Because({ words }: NonNullable<EvidenceStart['suggested']>) {
  if (words.length === 0) return null;
  return (
    <p className="soft">
      Suggested because it says{' '}
      {words.map((word, index) => (
        <span key={word}>
          {index === 0 ? '' : index === words.length - 1 ? ' and ' : ', '}“{word}”
        </span>
      ))}
      .
    </p>
  );
}
