import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { Viewer } from '#app/protocol/accounts.ts';
import { Colophon } from './components/frame/colophon.tsx';
import { Masthead } from './components/frame/masthead.tsx';
import { useNonce } from './components/frame/nonce.ts';
import { OfflineNotice } from './components/frame/offline-notice.tsx';
import { Problem } from './components/frame/problem.tsx';
import { SuspensionNotice } from './components/frame/suspension-notice.tsx';
import italicFace from './styles/fonts/grounds-text-italic.woff2?url';
import textFace from './styles/fonts/grounds-text.woff2?url';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/debate.css';
import './styles/thread.css';
import './styles/claims.css';
import './styles/forms.css';
import './styles/print.css';

/** Here before the first paint, an optional font is used at once. */
const preload = (href: string) =>
  ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }) as const;

export const links: LinksFunction = () => [
  preload(textFace),
  preload(italicFace),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Grounds' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, board } = context;
  if (!actor) return { viewer: null, waiting: null, suspension: null };
  const { id, handle, name, role } = actor;
  const viewer: Viewer = { id, handle, name, role };
  const waiting = await board.read.waiting(actor);
  return { viewer, waiting, suspension: actor.suspension ?? null };
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const { pathname } = useLocation();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <OfflineNotice />
        <Masthead viewer={frame?.viewer ?? null} waiting={frame?.waiting ?? null} here={pathname} />
        <SuspensionNotice notice={frame?.suspension ?? null} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Colophon />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <Problem status={500} />;
  const refusal = refusalIn(error.data);
  return (
    <Problem status={error.status} message={refusal?.message} requestId={refusal?.requestId} />
  );
}

/** The words of a refusal that a loader threw as an answer. */
function refusalIn(data: unknown): { message?: string; requestId?: string } | null {
  if (typeof data !== 'object' || data === null || !('error' in data)) return null;
  const { error } = data;
  return typeof error === 'object' ? error : null;
}
