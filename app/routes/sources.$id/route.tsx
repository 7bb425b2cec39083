import { Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import { idParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { CitedForList } from './cited-for-list.tsx';
import { HealthLine } from './health-line.tsx';
import './styles.css';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.source.title}: where it is cited · Grounds` : 'Grounds' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  try {
    const id = idParam(params['id'], 'source');
    const asked = new URL(request.url).searchParams.get('page');
    const page = asked === null ? 1 : wholeNumber(asked);
    if (page === null) throw new Refusal('not-found', 'There is no such page.');
    return await context.board.read.source(context.actor, { id, page });
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function SourceRoute() {
  const { source, counts, claims, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <Leaf className="list-head source-head">
        <p className="label">A source</p>
        <h1 className="long">{source.title || source.doi || source.url}</h1>
        <p className="address">
          <a href={source.url} rel="nofollow ugc noopener">
            {source.doi ? `doi:${source.doi}` : source.url}
          </a>
        </p>
        <HealthLine {...source} />
        <p>
          Cited by {counted(counts.people, 'person', 'people')} for{' '}
          {counted(counts.claims, 'claim')}
          {counts.debates > 1 ? ` in ${counts.debates} debates` : ''}. However often it is cited for
          one claim, it counts there as one source.
        </p>
      </Leaf>
      <CitedForList claims={claims} />
      {pages > 1 ? (
        <Leaf className="paging small">
          <p>
            Page {page} of {pages}
          </p>
          {page > 1 ? (
            <Link to={`?page=${page - 1}`} rel="prev">
              Newer citations
            </Link>
          ) : null}{' '}
          {page < pages ? (
            <Link to={`?page=${page + 1}`} rel="next">
              Older citations
            </Link>
          ) : null}
        </Leaf>
      ) : null}
    </>
  );
}
