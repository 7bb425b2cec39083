import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { OwnDebateView } from '#app/protocol/debates.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { ownDebate } from './own-debate-view.ts';

/** A debate's newest version for its author and moderators, public or not; null for others. */
export const readOwnDebate =
  (deps: Deps) =>
  async (viewer: MaybeActor, slug: string): Promise<OwnDebateView | null> =>
    viewer ? ownDebate(deps.db, viewer, { slug }) : null;
