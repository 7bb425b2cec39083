import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { DebateIndex } from '#app/components/debate/debate-index.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { ReportThanks } from '#app/components/reports/report-thanks.tsx';
import { refusalThrown } from '#app/http/refusal-response.ts';

export const meta: MetaFunction = () => [
  { title: 'Grounds: debates where claims carry their evidence' },
  {
    name: 'description',
    content:
      'A moderated debate board: what is claimed, what stands behind it, and where it stands.',
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  try {
    const [list, methods] = await Promise.all([
      board.read.debateList(actor, { cursor }),
      board.read.methods(),
    ]);
    return { list, methods, signedIn: actor !== null };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function Debates() {
  const [query] = useSearchParams();
  return (
    <>
      {query.has('reported') ? (
        <Leaf>
          <ReportThanks />
        </Leaf>
      ) : null}
      <DebateIndex
        heading="Debates"
        lead="Practitioners argue one motion at a time. What they claim is marked where they say it, and carries what stands behind it."
        {...useLoaderData<typeof loader>()}
      />
    </>
  );
}
