import { useCallback, useEffect, useState } from 'react';
import type { Check, PolicyVersion } from '#app/domain/policy/types.ts';
import { PolicyView } from '#app/protocol/policy-view.ts';

interface Judge {
  check: (text: string) => Check;
  policy: PolicyVersion;
}

const pause = 350;

/**
 * The same rules as on the server with the version in force, fetched when somebody begins to write.
 * What moderators decided on single sites stays there: it may be a long list, and only the server's
 * answer counts.
 */
async function loadJudge(): Promise<Judge> {
  const [{ checkDraft }, answer] = await Promise.all([
    import('#app/domain/policy/check.ts'),
    fetch('/api/v1/policy'),
  ]);
  const policy = PolicyView.parse(await answer.json());
  const facts = { boardOrigins: [location.origin] };
  return { policy, check: (text) => checkDraft({ kind: 'comment', text }, policy, facts) };
}

export interface Judged {
  text: string;
  check: Check;
}

/**
 * The policy's answer to a text while it is typed, a moment after the last key. `begin` fetches the
 * rules; until they are there, or where they cannot be had, there is no answer and the server asks.
 */
export function usePolicy(text: string) {
  const [judge, setJudge] = useState<Judge | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);

  const begin = useCallback(() => {
    loadJudge().then(
      (loaded) => setJudge((had) => had ?? loaded),
      () => setJudge(null),
    );
  }, []);

  useEffect(() => {
    if (!judge) return;
    if (text.trim() === '') {
      setJudged(null);
      return;
    }
    const timer = setTimeout(() => setJudged({ text, check: judge.check(text) }), pause);
    return () => clearTimeout(timer);
  }, [judge, text]);

  const titleOf = (clause: string) =>
    judge?.policy.clauses.find(({ id }) => id === clause)?.title ?? null;
  return { begin, judged, titleOf };
}
