import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  const { cookie } = await context.endSession();
  return redirect('/', { headers: { 'Set-Cookie': cookie } });
}
