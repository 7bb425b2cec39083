import type { ReactNode } from 'react';
import { EvidenceProvider, evidenceHereOf } from '#app/components/claims/evidence-here.ts';
import { RightsProvider } from '#app/components/claims/rights-here.ts';
import { SameProvider } from '#app/components/claims/same-here.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { FormAnswer } from '../debates.$slug/form-answer.ts';
import type { ClaimWorkAsked } from './claim-work-asked.ts';

interface Props {
  slug: string;
  query: URLSearchParams;
  viewer: Actor | null;
  mayWork: boolean;
  work: ClaimWorkAsked;
  answer: FormAnswer | undefined;
  children: ReactNode;
}

/** Hands the parts under each claim what they offer this viewer. */
export function ClaimWorkProviders(props: Props) {
  const { slug, query, viewer, mayWork, work, answer, children } = props;
  const rights = {
    action: `/debates/${slug}/claims`,
    isOpen: mayWork,
    restatements: work.restatements,
    narrowing: query.get('narrow'),
    answer,
  };
  const same = {
    ...work.same,
    slug,
    signedIn: viewer !== null,
    mayWork,
    moderates: can(viewer, { do: 'remove' }),
    answer,
  };
  const evidence = evidenceHereOf({ ...work.evidence, slug, query, viewer, mayWork, answer });
  return (
    <RightsProvider value={rights}>
      <EvidenceProvider value={evidence}>
        <SameProvider value={same}>{children}</SameProvider>
      </EvidenceProvider>
    </RightsProvider>
  );
}
