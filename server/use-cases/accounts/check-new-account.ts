import { checkDraft } from '#app/domain/policy/check.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { taken } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { erasedHandle, officialHandles } from './reserved-handles.ts';

/** As it is stored and shown: one line. */
export const shownName = (name: string) => normaliseBody(name).replace(/\s+/gu, ' ').trim();

const isReadable = /[\p{L}\p{N}]/u;

/**
 * What a schema cannot know of a new account, all at once. Fields that are not given were already
 * found wrong. A name that only a moderator could judge is let through: it is first seen beside a
 * text that waits for one.
 */
export async function newAccountIssues(
  deps: Deps,
  given: { name?: string; handle?: string; email?: string },
  by: { operator: boolean },
): Promise<Issue[]> {
  const { name, handle, email } = given;
  const issues: Issue[] = [];
  if (name !== undefined) issues.push(...nameIssues(deps, name));

  // The database refuses to be asked for what it could not store.
  const isPlain = email === undefined || normaliseBody(email) === email;
  const belongs = await taken(deps.db, { handle, email: isPlain ? email : undefined });
  if (handle !== undefined) {
    if (handle === erasedHandle || (!by.operator && officialHandles.has(handle))) {
      issues.push({
        path: 'handle',
        message: 'This handle is kept for the board. Choose another.',
      });
    } else if (belongs.handle) {
      issues.push({ path: 'handle', message: 'Somebody has this handle. Choose another.' });
    }
  }
  if (!isPlain) {
    issues.push({ path: 'email', message: 'This does not look like an e-mail address.' });
  } else if (belongs.email) {
    issues.push({
      path: 'email',
      message: 'This address has an account. Sign in, or use another address.',
    });
  }
  return issues;
}

function nameIssues(deps: Deps, name: string): Issue[] {
  if (!isReadable.test(name)) {
    return [{ path: 'name', message: 'A name needs letters or digits.' }];
  }
  const check = checkDraft({ kind: 'name', text: name }, deps.policy.inForce(), {
    boardOrigins: deps.origins,
  });
  return check.reasons
    .filter((reason) => reason.severity === 'return')
    .map((reason) => ({ path: 'name', message: `${reason.message} ${reason.fix}` }));
}
