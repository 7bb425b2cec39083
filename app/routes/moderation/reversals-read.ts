import { createCookie } from '@remix-run/node';

/** Up to when the moderator has read what colleagues took back. No secret: it hides a notice. */
const seen = createCookie('grounds_reversals_read', {
  path: '/moderation',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 15 * 24 * 60 * 60,
});

/** An ISO time; empty where nothing was read yet. */
export async function readUpTo(request: Request): Promise<string> {
  const value: unknown = await seen.parse(request.headers.get('cookie'));
  return typeof value === 'string' ? value : '';
}

export const rememberReadUpTo = (at: string) => seen.serialize(at);
