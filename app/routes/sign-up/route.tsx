import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { KeptText } from '#app/components/composer/kept-text.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { arrivalOf } from '#app/http/after-sign-in.ts';
import { startWithForm } from './account-action.ts';
import { AccountField } from './account-field.tsx';
import './styles.css';

export const meta = () => [{ title: 'Sign up · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, search, destination } = await arrivalOf(request, context);
  if (context.actor) throw redirect(destination);
  return { text, search };
}

export const action = ({ request, context }: ActionFunctionArgs) =>
  startWithForm(request, context, (read) =>
    context.board.do.signUp(
      {
        name: read('name'),
        handle: read('handle'),
        email: read('email'),
        password: read('password'),
      },
      { ip: context.ip },
    ),
  );

export { headers } from '#app/http/page-headers.ts';

export default function SignUpPage() {
  const { text, search } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { typed, issues } = answer ?? {};
  const sending = useNavigation().formMethod === 'POST';
  return (
    <Leaf className="list-head">
      <h1>Sign up</h1>
      <p className="lead">You can read everything without an account. You need one to write.</p>
      {text ? <KeptText text={text} /> : null}
      <Form method="post" className="form account">
        <FormMessage message={answer?.message} />
        <AccountField
          name="name"
          label="Name"
          hint="As it is shown beside what you write."
          defaultValue={typed?.['name']}
          issues={issues}
          autoComplete="name"
          maxLength={60}
          required
        />
        <AccountField
          name="handle"
          label="Handle"
          hint="Short, for the address of your page: 3 to 30 letters, digits, - or _."
          defaultValue={typed?.['handle']}
          issues={issues}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={30}
          required
        />
        <AccountField
          name="email"
          type="email"
          label="E-mail"
          hint="Never shown to others."
          defaultValue={typed?.['email']}
          issues={issues}
          autoComplete="email"
          maxLength={254}
          required
        />
        <AccountField
          name="password"
          type="password"
          label="Password"
          hint="At least 10 characters."
          issues={issues}
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          required
        />
        <p className="row">
          <button className="button" aria-disabled={sending || undefined}>
            {text ? 'Sign up and go back to my text' : 'Sign up'}
          </button>
          <span>
            Already here? <Link to={`/sign-in${search}`}>Sign in</Link>
          </span>
        </p>
      </Form>
    </Leaf>
  );
}
