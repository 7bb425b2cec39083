import { afterLoad } from './after-load.ts';
import { fetchEvents } from './fetch-events.ts';
import type { FollowParts } from './follow-debate.ts';

/**
 * Follows a debate once the page is up; what that needs is fetched then. Where it cannot be had,
 * nothing is live and nothing is broken. Returns how to stop.
 */
export function followAfterLoad(
  parts: Pick<FollowParts, 'slug' | 'session' | 'reload'>,
  onUnavailable: () => void,
): () => void {
  let stop = () => undefined as void;
  let left = false;
  const callOff = afterLoad(() => {
    void Promise.all([import('./follow-debate.ts'), import('./wire.ts')]).then(
      ([{ followDebate }, { openSocket }]) => {
        if (!left) stop = followDebate({ ...parts, socket: openSocket(), fetchEvents });
      },
      onUnavailable,
    );
  });
  return () => {
    left = true;
    callOff();
    stop();
  };
}
