import { useActionData, useLoaderData } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { DebateForm } from '#app/components/debate/debate-form.tsx';
import { OwnDebateNote } from '#app/components/debate/own-debate-note.tsx';
import { RestoreForm } from '#app/components/reports/restore-form.tsx';
import { can } from '#app/domain/permissions/can.ts';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { slugParam } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { debateIntents } from './debate-intents.ts';

export const meta: MetaFunction = () => [{ title: 'Change a debate · Grounds' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) {
    throw redirect(`/sign-in?next=${encodeURIComponent(new URL(request.url).pathname)}`);
  }
  try {
    const slug = slugParam(params['slug'], 'debate');
    const [own, methods] = await Promise.all([
      board.read.ownDebate(actor, slug),
      board.read.methods(),
    ]);
    if (!own) throw new Refusal('not-found', 'There is no such debate.');
    const isRemoved = own.status === 'removed' && can(actor, { do: 'remove' });
    const removed = isRemoved ? await board.read.removed(actor, { slug, id: own.id }) : [];
    return { own, methods, removed };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const slug = slugParam(params['slug'], 'debate');
    return await runIntent(debateIntents, request, slug, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function EditDebate() {
  const { own, methods, removed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { typed } = answer ?? {};
  return (
    <>
      <OwnDebateNote own={own} editing />
      {removed.map((text) => (
        <Leaf key={text.id}>
          <RestoreForm removed={text} action={`/debates/${own.slug}`} />
        </Leaf>
      ))}
      <DebateForm
        heading="Change this debate"
        send="Send the change"
        cancel={`/debates/${own.slug}`}
        methods={methods}
        initial={{ ...own, ...typed, methods: own.methods }}
        revisionId={own.revisionId}
        message={answer?.message ?? null}
        issues={answer?.issues ?? []}
      />
    </>
  );
}
