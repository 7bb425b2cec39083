/** What a person's trust on this board rests on. Times in milliseconds since the epoch. */
export interface TrustRecord {
  /** When a moderator gave it; null where nobody did. */
  givenAt: number | null;
  /** The last rejection or removal that stands, or when a moderator asked to see texts first again. */
  lostAt: number | null;
  /** Texts approved as they were sent, and own claims that rest on an independent source, since. */
  earned: number;
}

/**
 * Trust is earned by clean approvals and sourced claims, or given; a rejection or a removal takes
 * it away, and counting begins again. Time, volume and reading earn nothing.
 */
export function hasTrust(record: TrustRecord, needed: number): boolean {
  const { givenAt, lostAt, earned } = record;
  const stillGiven = givenAt !== null && (lostAt === null || givenAt > lostAt);
  return stillGiven || earned >= needed;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How a person stands towards trust, in one sentence to them. */
export function trustInWords(record: { trusted: boolean; missing: number }): string {
  if (record.trusted) {
    return 'Your texts appear at once, unless a clause of the policy asks for a look.';
  }
  const { missing } = record;
  const count = small[missing] ?? String(missing);
  const approvals = missing === 1 ? 'approval' : 'approvals';
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} more ${approvals} and your comments appear at once.`;
}
