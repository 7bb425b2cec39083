import type { Outcome } from '#app/domain/policy/types.ts';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

interface Asked {
  outcome: Outcome;
  reasons: number;
  viewer: { trusted: boolean } | null;
  holdAll: boolean;
}

/** What would happen if this were sent now, in one line. */
export function outcomeInWords({ outcome, reasons, viewer, holdAll }: Asked): string {
  if (outcome === 'return') {
    const count = Math.max(1, reasons);
    return `${small[count] ?? count} ${count === 1 ? 'thing' : 'things'} to change`;
  }
  if (!viewer) {
    return outcome === 'hold'
      ? 'A moderator will look first, once you have signed up and sent it'
      : 'Nothing to change. You sign up when you send it';
  }
  if (outcome === 'hold' || holdAll || !viewer.trusted) return 'A moderator will look first';
  return 'This would be public at once';
}
