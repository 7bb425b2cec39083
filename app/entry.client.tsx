import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * RemixBrowser suspends until the page's data is decoded, with no boundary above it. A key pressed
 * or a tap in that moment makes React hydrate at once, fail on that, and leave the page dead
 * (React error 345). So what it would wait for is awaited first: it throws the promise before it
 * uses any hook.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waitedFor) {
    if (waitedFor instanceof Promise) await waitedFor;
  }
}

void pageData().then(() => {
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />);
  });
});
