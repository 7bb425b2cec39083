import { Form, Link } from '@remix-run/react';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { needsSource } from '#app/domain/evidence/details.ts';
import { evidenceKinds, kindGroups, kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { Reasons } from '../thread/reasons.tsx';

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
 * Side, kind, what the kind asks, and maybe a source. Every kind's questions are on the page and
 * the chosen kind's are shown, so that it works as one form without scripts; names are prefixed
 * by the kind, so that what was typed for another kind is not sent as this one's.
 */
export function EvidenceForm(props: Props) {
  const { claimId, against, comment, typed, message, issues, reasons, cancel } = props;
  const wrong = (path: string) => issues.find((issue) => issue.path === path)?.message;
  const chosen = evidenceKinds.find((kind) => kind === typed['kind']) ?? 'experience';
  const general = issues.filter((issue) => !issue.path.startsWith('details.'));
  return (
    <Form method="post" className="form panel" id="add" preventScrollReset>
      <input type="hidden" name="intent" value="add-evidence" />
      <input type="hidden" name="claim" value={claimId} />
      <ClientId renew={message ?? ''} />
      {comment === null ? null : <input type="hidden" name="comment" value={comment} />}
      <h3>{against ? 'This does not show that' : 'Add evidence'}</h3>
      <FormMessage message={message} issues={general} />
      <Reasons reasons={reasons} />
      {comment === null ? null : <p className="soft">Comment #{comment} carries it.</p>}
      {against ? (
        <>
          <input type="hidden" name="side" value="undercuts" />
          <input type="hidden" name="against" value={against} />
        </>
      ) : (
        <fieldset>
          <legend>Which way does it point?</legend>
          <div className="choices">
            <Choice
              name="side"
              value="supports"
              label="For the claim"
              checked={typed['side'] !== 'challenges'}
            />
            <Choice
              name="side"
              value="challenges"
              label="Against the claim"
              checked={typed['side'] === 'challenges'}
            />
          </div>
        </fieldset>
      )}
      <KindPicker chosen={chosen} />
      {evidenceKinds.map((kind) => (
        <fieldset className="asks" data-kind={kind} key={kind}>
          <legend className="hidden-text">{kindWords[kind].label}</legend>
          {detailFields[kind].map((field) => (
            <Field
              key={field.name}
              name={`${kind}.${field.name}`}
              label={field.required ? field.label : `${field.label} (if you can say)`}
              hint={field.hint}
              wrong={kind === chosen ? wrong(`details.${field.name}`) : undefined}
              initial={typed[`${kind}.${field.name}`]}
              maxLength={field.maxLength}
              area={field.long ? 'short' : undefined}
            />
          ))}
          {needsSource(kind) ? <p className="hint">This kind needs its source below.</p> : null}
        </fieldset>
      ))}
      <fieldset>
        <legend>Source, if there is one</legend>
        <Field
          name="source"
          label="Address or DOI"
          wrong={wrong('source') ?? wrong('source.url') ?? wrong('source.doi')}
          initial={typed['source']}
          maxLength={2000}
        />
        <Field name="title" label="Its title" initial={typed['title']} maxLength={300} />
        <label className="choice">
          <input type="checkbox" name="own" value="yes" defaultChecked={typed['own'] === 'yes'} />
          It is my own or my firm’s
        </label>
      </fieldset>
      <div className="row">
        <button className="button">Add it</button>
        <Link to={cancel} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

function KindPicker({ chosen }: { chosen: EvidenceKind }) {
  return (
    <fieldset>
      <legend>What kind is it?</legend>
      <div className="kinds">
        {kindGroups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label}>
            <p className="label">{group.label}</p>
            {group.kinds.map((kind) => (
              <Choice
                key={kind}
                name="kind"
                value={kind}
                label={kindWords[kind].label}
                hint={kindWords[kind].hint}
                checked={kind === chosen}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Choice(props: {
  name: string;
  value: string;
  label: string;
  hint?: string;
  checked: boolean;
}) {
  return (
    <label className="choice">
      <input type="radio" name={props.name} value={props.value} defaultChecked={props.checked} />
      <span>
        {props.label}
        {props.hint ? <small>{props.hint}</small> : null}
      </span>
    </label>
  );
}
