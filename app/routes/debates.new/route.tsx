import { useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { DebateForm } from '#app/components/debate/debate-form.tsx';
import { parseForm, readForm } from '#app/http/form-fields.ts';
import { refusalThrown, retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, statusOf } from '#app/protocol/errors.ts';
import { CreateDebate } from '#app/protocol/debates.ts';

export const meta: MetaFunction = () => [{ title: 'Open a debate · Grounds' }];

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect('/sign-in?next=/debates/new');
  return { methods: await context.board.read.methods() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { board, actor } = context;
  try {
    const sent = await readForm(request);
    const form = parseForm(sent, CreateDebate, ['methods']);
    const typed = { ...form.typed, methods: sent.getAll('methods').map(String) };
    const again = { typed, message: 'Not sent yet: please look at what is marked.' };
    if (!form.ok) return data({ ...again, issues: form.issues }, { status: 422 });
    try {
      const { debate } = await board.do.createDebate(actor, form.value);
      return redirect(`/debates/${debate.slug}`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { code, message, issues = [] } = error;
      return data(
        { typed, message, issues },
        { status: statusOf[code], headers: retryHeaders(error) },
      );
    }
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function NewDebate() {
  const { methods } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed: Record<string, unknown> = answer?.typed ?? {};
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  return (
    <DebateForm
      heading="Open a debate"
      send="Open it"
      cancel="/"
      methods={methods}
      initial={{
        title: said('title'),
        motion: said('motion'),
        body: said('body'),
        methods: answer?.typed.methods ?? [],
      }}
      revisionId={null}
      message={answer?.message ?? null}
      issues={answer?.issues ?? []}
    />
  );
}
