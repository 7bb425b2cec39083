import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { KeptText } from '#app/components/composer/kept-text.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { arrivalOf } from '#app/http/after-sign-in.ts';
import { parseInput } from '#app/http/read-json.ts';
import { SignIn } from '#app/protocol/accounts.ts';
import { startWithForm } from '../sign-up/account-action.ts';
import { AccountField } from '../sign-up/account-field.tsx';
import '../sign-up/styles.css';

export const meta = () => [{ title: 'Sign in · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, search, destination } = await arrivalOf(request, context);
  if (context.actor) throw redirect(destination);
  return { text, search };
}

export const action = ({ request, context }: ActionFunctionArgs) =>
  startWithForm(request, context, (read) =>
    context.board.do.signIn(
      parseInput({ login: read('login'), password: read('password') }, SignIn),
      { ip: context.ip },
    ),
  );

export { headers } from '#app/http/page-headers.ts';

export default function SignInPage() {
  const { text, search } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sending = useNavigation().formMethod === 'POST';
  return (
    <Leaf className="list-head">
      <h1>Sign in</h1>
      {text ? <KeptText text={text} /> : null}
      <Form method="post" className="form account">
        <FormMessage message={answer?.message} />
        <AccountField
          name="login"
          label="Handle or e-mail"
          defaultValue={answer?.typed['login']}
          issues={answer?.issues}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <AccountField
          name="password"
          type="password"
          label="Password"
          issues={answer?.issues}
          autoComplete="current-password"
          required
        />
        <p className="row">
          <button className="button" aria-disabled={sending || undefined}>
            {text ? 'Sign in and go back to my text' : 'Sign in'}
          </button>
          <span>
            New here? <Link to={`/sign-up${search}`}>Sign up</Link>
          </span>
        </p>
      </Form>
    </Leaf>
  );
}
