import { Form, Link } from '@remix-run/react';
import { keptDetails } from '#app/domain/evidence/change-kind.ts';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { needsSource } from '#app/domain/evidence/details.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { EvidenceView } from '#app/protocol/claims.ts';
import type { DisputeView } from '#app/protocol/disputes.ts';
import { FormMessage } from '../forms/form-message.tsx';
import type { EvidenceHere } from './evidence-here.ts';
import { generalIssues, Questions, SourceFields } from './evidence-questions.tsx';

interface Props {
  dispute: DisputeView & { kind: EvidenceKind };
  evidence: EvidenceView;
  here: EvidenceHere;
}

/** Accepts another kind, with what it asks and the evidence does not say yet. */
export function DisputeAnswerForm({ dispute, evidence, here }: Props) {
  const { kind } = dispute;
  const refused = here.refused('accept-dispute', dispute.id);
  const kept = keptDetails(evidence.kind, evidence.details, kind);
  const typed =
    refused?.typed ??
    Object.fromEntries(Object.entries(kept).map(([name, said]) => [`${kind}.${name}`, said]));
  const issues = refused?.issues ?? [];
  const label = kindWords[kind].label.toLowerCase();
  return (
    <Form
      method="post"
      className="form panel"
      id="answer"
      aria-label={`Make it: ${label}`}
      preventScrollReset
    >
      <input type="hidden" name="intent" value="accept-dispute" />
      <input type="hidden" name="claim" value={dispute.claim} />
      <input type="hidden" name="dispute" value={dispute.id} />
      <input type="hidden" name="kind" value={kind} />
      <h3>Make it: {label}</h3>
      <FormMessage message={refused?.message} issues={generalIssues(issues)} />
      <SaidNow evidence={evidence} />
      <Questions kind={kind} typed={typed} issues={issues} />
      {needsSource(kind) && evidence.source === null ? (
        <SourceFields legend="Source" typed={typed} issues={issues} />
      ) : null}
      <div className="row">
        <button className="button">Accept and save</button>
        <Link to={here.address(dispute.claim, null)} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

/** The answers it has now: those to other questions are not carried over. */
function SaidNow({ evidence: { kind, details } }: { evidence: EvidenceView }) {
  const said = detailFields[kind].filter(({ name }) => details[name]);
  if (said.length === 0) return null;
  return (
    <details open>
      <summary>What it says now, as {kindWords[kind].label.toLowerCase()}</summary>
      <dl className="said-now">
        {said.map(({ name, label }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{details[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
