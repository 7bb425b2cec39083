import { ClaimCard } from '#app/components/claims/claim-card.tsx';
import { ClaimRights } from '#app/components/claims/claim-rights.tsx';
import { ClaimWork } from '#app/components/claims/claim-work.tsx';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { EvidenceForm } from '#app/components/claims/evidence-form.tsx';
import { SameClaims } from '#app/components/claims/same-claims.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { ClaimsNews } from '#app/live/claims-news.ts';
import type { FormAnswer } from '../debates.$slug/form-answer.ts';
import type { SteadyClaim, SteadyGroup } from './steady-rows.ts';

interface Props {
  slug: string;
  groups: readonly SteadyGroup[];
  address: ClaimsAddress;
  viewer: { handle: string } | null;
  mayWork: boolean;
  /** Ids of claims and evidence that the address names. */
  named: ReadonlySet<string>;
  /** Every claim's evidence is unfolded: there is little of it. */
  isSmall: boolean;
  news: ClaimsNews;
  comment: number | null;
  /** The claim to which evidence is being added, and the evidence that it is to undercut. */
  adding: string | null;
  against: string | null;
  answer: FormAnswer | undefined;
}

/**
 * Claims by standing. One flat list under headings: a claim that comes to stand elsewhere is moved,
 * with what is being typed under it, and not made anew.
 */
export function ClaimGroups(props: Props) {
  const { slug, groups, viewer, named, isSmall, news } = props;
  return groups.flatMap(({ ground, title, claims }) => [
    <Leaf key={ground} className="claim-group">
      <h2 className="label" id={`group-${ground}`}>
        {title} ({claims.length})
      </h2>
    </Leaf>,
    ...claims.map((row) => {
      const { claim } = row.entry;
      const isNamed = named.has(claim.id) || claim.evidence.some(({ id }) => named.has(id));
      return (
        <ClaimCard
          key={claim.id}
          {...props}
          signedIn={viewer !== null}
          entry={row.entry}
          isOpen={isSmall || isNamed}
          isNew={news.claims.has(claim.id)}
          newPieces={news.pieces.get(claim.id) ?? 0}
        >
          <ClaimRights slug={slug} claim={claim} viewer={viewer} pieces={row.entry.pieces} />
          <ClaimWork claim={claim} />
          <SameClaims claim={claim} />
          <Adding {...props} row={row} />
        </ClaimCard>
      );
    }),
  ]);
}

/** The form under the claim that the address, or a form just refused, is about. */
function Adding({
  row,
  address,
  mayWork,
  comment,
  answer,
  ...props
}: Props & { row: SteadyClaim }) {
  const { claim } = row.entry;
  const refused = answer?.intent === 'add-evidence' ? answer : undefined;
  if (claim.id !== (refused?.typed['claim'] ?? props.adding)) return null;
  if (!mayWork && !refused) return null;
  const against = refused ? refused.typed['against'] || null : props.against;
  const isTargetGone = against !== null && !claim.evidence.some(({ id }) => id === against);
  return (
    <>
      {row.isGone || isTargetGone ? (
        <p className="panel panel-wait small" role="status">
          {row.isGone
            ? 'This claim is no longer public. What you typed is still here; copy what you want to keep.'
            : 'The evidence you answer is no longer public. What you typed is still here.'}
        </p>
      ) : null}
      <EvidenceForm
        claimId={claim.id}
        against={against}
        comment={comment}
        typed={refused?.typed ?? {}}
        message={refused?.message ?? null}
        issues={refused?.issues ?? []}
        reasons={refused?.reasons ?? []}
        cancel={address.claim(claim.id)}
      />
    </>
  );
}
