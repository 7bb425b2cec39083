import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { DebateIndex } from '#app/components/debate/debate-index.tsx';
import { slugParam } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.method.name}: debates · Grounds` : 'Grounds' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  try {
    const slug = slugParam(params['slug'], 'method');
    const [method, list, methods] = await Promise.all([
      board.read.method(slug),
      board.read.debateList(actor, { method: slug, cursor }),
      board.read.methods(),
    ]);
    return { method, list, methods, signedIn: actor !== null };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function Method() {
  const { method, ...rest } = useLoaderData<typeof loader>();
  return <DebateIndex heading={method.name} lead={method.about} method={method.slug} {...rest} />;
}
