import { isRefusal } from '#app/protocol/errors.ts';
import type { NotDone } from '#app/protocol/moderation.ts';

/** Runs a command for each item, one after the other, and answers what was refused, and why. */
export async function eachOf<Item extends { revisionId: string }>(
  items: readonly Item[],
  command: (item: Item) => Promise<unknown>,
): Promise<NotDone[]> {
  const failed: NotDone[] = [];
  for (const item of items) {
    try {
      await command(item);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      failed.push({ revisionId: item.revisionId, message: error.message });
    }
  }
  return failed;
}
