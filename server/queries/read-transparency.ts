import { byMonth, monthsOf } from '#app/domain/moderation/transparency.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Transparency, TransparencyQuery } from '#app/protocol/transparency.ts';
import { countDecided, firstDecided } from '#server/db/transparency.ts';
import type { Deps } from '#server/use-cases/deps.ts';

const beginningOf = (year: number) => new Date(Date.UTC(year, 0));

/** How the policy was used in one year, for everyone: counts, and nothing else. */
export const readTransparency =
  (deps: Deps) =>
  async (query: TransparencyQuery = {}): Promise<Transparency> => {
    const now = deps.now();
    const last = now.getUTCFullYear();
    const first = (await firstDecided(deps.db))?.getUTCFullYear() ?? last;
    const year = query.year === undefined ? last : Number(query.year);
    if (year > last || year < first) {
      throw new Refusal('not-found', `There are numbers from ${first} to ${last}.`);
    }
    const rows = await countDecided(deps.db, {
      from: beginningOf(year),
      to: beginningOf(year + 1),
    });
    return {
      year,
      years: Array.from({ length: last - first + 1 }, (_, index) => last - index),
      months: byMonth(monthsOf(year, now), rows),
    };
  };
