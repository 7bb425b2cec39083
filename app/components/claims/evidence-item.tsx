import { Link } from '@remix-run/react';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { gapsInWords } from '#app/domain/evidence/details.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceView, SourceView } from '#app/protocol/claims.ts';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { DisputedAs, KindDisputes } from './dispute-kind.tsx';
import { OwnActs } from './evidence-acts.tsx';
import { useEvidenceHere } from './evidence-here.ts';

interface Props {
  slug: string;
  evidence: EvidenceView;
  /** Undercuts of this piece, which may have undercuts themselves. */
  all: readonly EvidenceView[];
  /** Whether to offer "this does not show that". */
  mayAdd: boolean;
}

/** One piece of evidence: its kind, what was said, what was not, its source, who gave it. */
export function EvidenceItem({ slug, evidence, all, mayAdd }: Props) {
  const { kind, details, source } = evidence;
  const here = useEvidenceHere();
  const given = {
    type: 'evidence',
    id: evidence.id,
    revisionId: evidence.revisionId,
    author: evidence.author,
  } as const;
  const [first, ...rest] = detailFields[kind].filter((field) => details[field.name]);
  const against = all.filter((other) => other.against === evidence.id);
  const gaps = gapsInWords(evidence.gaps);
  return (
    <li
      className={evidence.undercut ? 'evidence undercut' : 'evidence'}
      id={`evidence-${evidence.id}`}
    >
      <p>
        <span className="kind">{kindWords[kind].label}</span>
        {evidence.undercut ? <span className="soft"> · does not count: see below</span> : null}
      </p>
      {first ? <p className="said">{details[first.name]}</p> : null}
      {rest.length > 0 ? (
        <dl>
          {rest.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>{details[field.name]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {gaps ? <p className="gaps">{gaps}</p> : null}
      {source ? <SourceLine evidence={evidence} source={source} all={all} /> : null}
      {evidence.broughtFrom ? <BroughtFrom {...evidence.broughtFrom} /> : null}
      <DisputedAs evidence={evidence} />
      <p className="byline">
        <PersonName person={evidence.author} />
        {evidence.comment === null ? null : (
          <Link to={`/debates/${slug}/comments/${evidence.comment}`}>#{evidence.comment}</Link>
        )}
        {evidence.publishedAt ? <Moment at={evidence.publishedAt} /> : null}
      </p>
      <div className="acts">
        {mayAdd ? (
          <Link to={`?add=${evidence.claim}&against=${evidence.id}#add`} preventScrollReset>
            This does not show that
          </Link>
        ) : null}
        {mayAdd && here ? <OwnActs evidence={evidence} here={here} /> : null}
        <TextActs text={given} about={<span className="hidden-text"> (this evidence)</span>} />
      </div>
      <TextForm text={given} />
      {mayAdd && here ? <KindDisputes evidence={evidence} here={here} /> : null}
      {against.length > 0 ? (
        <div className="against">
          <p className="label">This does not show that</p>
          <ul>
            {against.map((other) => (
              <EvidenceItem key={other.id} slug={slug} evidence={other} all={all} mayAdd={mayAdd} />
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}

/** What was last seen of a source, where a reader should know before they follow it. */
const healthWords: Readonly<Partial<Record<SourceView['health'], string>>> = {
  moved: 'it has moved',
  unreachable: 'it could not be reached lately',
  retracted: 'it was retracted',
};

function SourceLine({
  evidence,
  source,
  all,
}: Pick<Props, 'evidence' | 'all'> & { source: SourceView }) {
  const health = healthWords[source.health];
  const citing = all.filter((piece) => piece.source?.id === source.id);
  const people = new Set(citing.map((piece) => piece.author?.handle)).size;
  return (
    <p>
      Source:{' '}
      <a href={source.url} rel="nofollow ugc noopener">
        {source.title || source.doi || source.url}
      </a>
      {evidence.own ? <span className="soft"> (their own)</span> : null}
      {health ? (
        <>
          {' '}
          · <strong>{health}</strong>
        </>
      ) : null}{' '}
      ·{' '}
      <Link to={`/sources/${source.id}`}>
        {people > 1 ? `cited by ${people} here` : 'who cites it'}
      </Link>
    </p>
  );
}

function BroughtFrom({ debate, title, claim }: NonNullable<EvidenceView['broughtFrom']>) {
  return (
    <p className="soft">
      Brought from{' '}
      <Link to={`/debates/${debate}/claims?claim=${claim}#claim-${claim}`}>{title}</Link>
    </p>
  );
}
