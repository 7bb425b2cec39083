import { ClaimCard } from '#app/components/claims/claim-card.tsx';
import { EvidenceForm } from '#app/components/claims/evidence-form.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { ClaimView } from '#app/protocol/claims.ts';
import type { FormAnswer } from '../debates.$slug/form-answer.ts';

interface Props {
  slug: string;
  claims: ClaimView[];
  signedIn: boolean;
  comment: number | null;
  /** The claim to which evidence is being added. */
  adding: string | null;
  against: string | null;
  answer: FormAnswer | undefined;
}

const groups = [
  { id: 'sourced', label: 'With an independent source' },
  { id: 'experience', label: 'From experience' },
  { id: 'asserted', label: 'No evidence yet' },
] as const;

/** Claims by standing, the most asked for first where nothing stands behind them. */
export function ClaimGroups({ slug, claims, signedIn, comment, adding, against, answer }: Props) {
  const refused = answer?.intent === 'add-evidence' ? answer : undefined;
  const open = refused?.typed['claim'] ?? adding;
  return groups.map(({ id, label }) => {
    const here = claims
      .filter((claim) => claim.standing.ground === id)
      .sort((a, b) => (id === 'asserted' ? b.asks - a.asks : 0));
    if (here.length === 0) return null;
    return (
      <section key={id} className="claim-group" aria-labelledby={`group-${id}`}>
        <Leaf>
          <h2 className="label" id={`group-${id}`}>
            {label} ({here.length})
          </h2>
        </Leaf>
        {here.map((claim) => (
          <ClaimCard key={claim.id} {...{ slug, claim, signedIn, comment }}>
            {claim.id === open ? (
              <EvidenceForm
                claimId={claim.id}
                against={refused?.typed['against'] ?? against}
                comment={comment}
                typed={refused?.typed ?? {}}
                message={refused?.message ?? null}
                issues={refused?.issues ?? []}
                reasons={refused?.reasons ?? []}
                cancel={`/debates/${slug}/claims#claim-${claim.id}`}
              />
            ) : null}
          </ClaimCard>
        ))}
      </section>
    );
  });
}
