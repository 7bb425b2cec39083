import { Form, Link } from '@remix-run/react';
import { isEnoughFor } from '#app/domain/evidence/change-kind.ts';
import { evidenceKinds, kindGroups, kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { EvidenceView } from '#app/protocol/claims.ts';
import type { DisputeView } from '#app/protocol/disputes.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { counted } from '../words/count.ts';
import { DisputeAct } from './dispute-act.tsx';
import { kindDisputes } from './evidence-here.ts';
import type { EvidenceHere } from './evidence-here.ts';

/** For everyone: of which other kinds readers say this is. */
export function DisputedAs({ evidence: { disputedAs } }: { evidence: EvidenceView }) {
  if (disputedAs.length === 0) return null;
  const said = disputedAs.map(
    ({ kind, people }) => `${kindWords[kind].label.toLowerCase()} (${counted(people, 'reader')})`,
  );
  return <p className="soft">Some say it is of another kind: {said.join(', ')}.</p>;
}

interface Props {
  evidence: EvidenceView;
  here: EvidenceHere;
}

/** Under a piece of evidence: what was proposed and can be answered, and the form to propose. */
export function KindDisputes({ evidence, here }: Props) {
  const known = kindDisputes(here, evidence.id);
  const own = known.find(({ may }) => may.withdraw);
  const kinds = evidenceKinds.filter((kind) => known.some((one) => one.kind === kind));
  return (
    <>
      {own?.kind ? (
        <div className="panel row">
          <span>You say: {kindWords[own.kind].label.toLowerCase()}.</span>
          <DisputeAct dispute={own} intent="withdraw-dispute" label="Take that back" here={here} />
        </div>
      ) : null}
      {kinds.map((kind) => (
        <ProposedKind
          key={kind}
          kind={kind}
          disputes={known.filter((one) => one.kind === kind && one.may.answer)}
          evidence={evidence}
          here={here}
        />
      ))}
      {here.isOpen('dispute', evidence.id) ? (
        <KindForm evidence={evidence} own={own} here={here} />
      ) : null}
    </>
  );
}

/** One kind that others propose, for whoever may answer: all who propose it have one answer. */
function ProposedKind({
  kind,
  disputes,
  evidence,
  here,
}: Props & { kind: EvidenceKind; disputes: readonly DisputeView[] }) {
  const [first] = disputes;
  if (!first) return null;
  const names = disputes.map(({ by }) => by.name);
  const { claim, details, source } = evidence;
  const enough = isEnoughFor(evidence.kind, { details, hasSource: source !== null }, kind);
  return (
    <div className="panel panel-wait">
      <p>
        {names.join(', ')} {names.length > 1 ? 'say' : 'says'} this is:{' '}
        <strong>{kindWords[kind].label.toLowerCase()}</strong>. Do you agree?
      </p>
      <div className="row">
        {enough ? (
          <DisputeAct
            dispute={first}
            intent="accept-dispute"
            label={`Yes, it is: ${kindWords[kind].label.toLowerCase()}`}
            here={here}
          />
        ) : (
          <Link
            className="button second"
            to={here.address(claim, 'answer', first.id)}
            preventScrollReset
          >
            Yes, and say what that kind asks
          </Link>
        )}
        <DisputeAct
          dispute={first}
          intent="decline-dispute"
          label={`No, it stays: ${kindWords[evidence.kind].label.toLowerCase()}`}
          here={here}
        />
      </div>
    </div>
  );
}

function KindForm({ evidence, own, here }: Props & { own: DisputeView | undefined }) {
  const refused = here.refused('dispute-kind', evidence.id);
  const chosen = refused?.typed['kind'] ?? own?.kind ?? undefined;
  return (
    <Form
      method="post"
      className="form panel"
      id="dispute"
      aria-label="Of which kind is it?"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="dispute-kind" />
      <input type="hidden" name="claim" value={evidence.claim} />
      <input type="hidden" name="evidence" value={evidence.id} />
      <input type="hidden" name="revisionId" value={evidence.revisionId} />
      <FormMessage message={refused?.message} />
      <label className="field">
        <span className="legend">
          It is given as {kindWords[evidence.kind].label.toLowerCase()}. What is it?
        </span>
        <select name="kind" defaultValue={chosen}>
          {kindGroups.map((group) => (
            <optgroup key={group.id} label={group.label}>
              {group.kinds
                .filter((kind) => kind !== evidence.kind)
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {kindWords[kind].label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="soft">
        Readers see that someone says so. Who gave it, whose words the claim quotes, or a moderator
        decides.
      </p>
      <div className="row">
        <button className="button">Say so</button>
        <Link to={here.address(evidence.claim, null)} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}
