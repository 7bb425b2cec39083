import { Form } from '@remix-run/react';
import type { DisputeView } from '#app/protocol/disputes.ts';
import { FormMessage } from '../forms/form-message.tsx';
import type { EvidenceHere } from './evidence-here.ts';

interface Props {
  dispute: DisputeView;
  intent: 'accept-dispute' | 'decline-dispute' | 'withdraw-dispute';
  label: string;
  here: EvidenceHere;
}

/** One answer to a dispute, as a button that says all it does. */
export function DisputeAct({ dispute, intent, label, here }: Props) {
  return (
    <Form method="post" action={here.address(dispute.claim, null)} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="claim" value={dispute.claim} />
      <input type="hidden" name="dispute" value={dispute.id} />
      <FormMessage message={here.refused(intent, dispute.id)?.message} />
      <button className="button second">{label}</button>
    </Form>
  );
}
