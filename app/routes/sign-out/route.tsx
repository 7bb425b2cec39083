import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  return redirect('/', { headers: { 'Set-Cookie': await context.endSession() } });
}
