import type { ReactNode } from 'react';
import type { DebatePageView } from '#app/protocol/pages.ts';
import { arrange } from './arrange.ts';
import type { Row } from './arrange.ts';
import { Comment } from './comment.tsx';
import { OwnComment, OwnPanel } from './own-comment.tsx';

interface Props {
  page: Pick<DebatePageView, 'comments' | 'own' | 'order' | 'thread' | 'claims'>;
  /** The form that is open under one row, if any. */
  formUnder: (row: Row) => ReactNode;
}

/** Published comments and the viewer's own, in reading order. */
export function Thread({ page, formUnder }: Props) {
  const rows = arrange(page);
  return (
    <ol className="thread">
      {rows.map((row) =>
        row.comment === null ? (
          <li key={row.own.id}>
            <OwnComment {...row}>{formUnder(row)}</OwnComment>
          </li>
        ) : (
          <li key={row.comment.id}>
            <Comment
              {...row}
              claims={page.claims.filter((claim) => claim.subject.id === row.comment.id)}
            >
              {row.own ? <OwnPanel own={row.own} /> : null}
              {formUnder(row)}
            </Comment>
          </li>
        ),
      )}
    </ol>
  );
}
