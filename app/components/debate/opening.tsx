import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { DebateView } from '#app/protocol/debates.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import { ClaimNotes } from '../claims/claim-notes.tsx';
import { Prose } from '../claims/prose.tsx';
import { EditedNote } from '../history/edited-note.tsx';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { Methods } from '../words/methods.tsx';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';

interface Props {
  debate: DebateView;
  claims: readonly ClaimView[];
  /** The marking form, when it is open here. */
  marking: ReactNode;
}

export function Opening({ debate, claims, marking }: Props) {
  const { slug, search, viewer, open } = useDebateHere();
  const text = {
    type: 'debate',
    id: debate.id,
    revisionId: debate.revisionId,
    author: debate.author,
  } as const;
  const mine = viewer !== null && viewer.handle === debate.author?.handle;
  return (
    <article className="leaf opening" id="opening" aria-label="Opening">
      <div className="text">
        <p className="byline">
          <PersonName person={debate.author} />
          {debate.publishedAt ? <Moment at={debate.publishedAt} /> : null}
          {debate.editedAt ? (
            <EditedNote slug={slug} number={null} author={debate.author} at={debate.editedAt} />
          ) : null}
        </p>
        <Prose
          slug={slug}
          html={debate.bodyHtml}
          claims={claims}
          subject="opening"
          revisionId={debate.revisionId}
        />
        <p className="acts">
          {viewer && open ? (
            <Link
              to={changed(slug, search, { mark: debate.revisionId, reply: null }, 'mark')}
              preventScrollReset
            >
              Mark a claim
            </Link>
          ) : null}
          {mine ? <Link to={`/debates/${slug}/edit`}>Edit</Link> : null}
          <TextActs text={text} about={<span className="hidden-text"> (the opening)</span>} />
        </p>
        <TextForm text={text} />
        {marking}
      </div>
      <aside className="notes" aria-label="Notes on the opening">
        {debate.methods.length ? <Methods methods={debate.methods} /> : null}
        <ClaimNotes slug={slug} claims={claims} />
      </aside>
    </article>
  );
}
