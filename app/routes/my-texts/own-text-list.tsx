import { Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { NotTaken } from '#app/components/thread/own-words-appeal.tsx';
import { OwnGroup } from '#app/protocol/own-texts.ts';
import type { OwnTextPage } from '#app/protocol/own-texts.ts';
import { OwnTextEntry } from './own-text-entry.tsx';
import { groupWords } from './words.ts';

interface Props {
  own: OwnTextPage;
  /** Why a form of this page was not taken. */
  answer: NotTaken | undefined;
}

const pageAt = (page: number) => (page === 1 ? '/my-texts' : `/my-texts?page=${page}`);

/** One page of an author's texts, group by group. */
export function OwnTextList({ own: { texts, page, hasMore }, answer }: Props) {
  return (
    <>
      {OwnGroup.options.map((group) => {
        const inGroup = texts.filter((text) => text.group === group);
        return inGroup.length === 0 ? null : (
          <section key={group} aria-labelledby={group}>
            <Leaf className="own-group">
              <h2 id={group}>{groupWords[group]}</h2>
            </Leaf>
            {inGroup.map((text) => (
              <OwnTextEntry key={text.id} text={text} action={pageAt(page)} answer={answer} />
            ))}
          </section>
        );
      })}
      {page > 1 || hasMore ? (
        <Leaf className="paging">
          <nav aria-label="Pages of your texts" className="row">
            {page > 1 ? (
              <Link to={pageAt(page - 1)} rel="prev">
                Back
              </Link>
            ) : null}
            {hasMore ? (
              <Link to={pageAt(page + 1)} rel="next">
                More of your texts
              </Link>
            ) : null}
          </nav>
        </Leaf>
      ) : null}
    </>
  );
}
