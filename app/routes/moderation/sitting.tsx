import { counted } from '#app/components/words/count.ts';
import { spanInWords } from '#app/components/moderation/words.ts';
import type { SittingView } from '#app/protocol/moderation.ts';

/** What this sitting came to, in one sentence. */
export function Sitting({ sitting, now }: { sitting: SittingView | null; now: string }) {
  if (!sitting || sitting.decided === 0) return null;
  const { decided, oldestWaitingSince, fixed } = sitting;
  const parts = [
    `You decided ${decided}`,
    oldestWaitingSince
      ? `the oldest now waits ${spanInWords(oldestWaitingSince, now)}`
      : 'nothing waits now',
    fixed > 0 ? `${counted(fixed, 'author has', 'authors have')} already fixed theirs` : '',
  ];
  return <p>{parts.filter((part) => part !== '').join('; ')}.</p>;
}
