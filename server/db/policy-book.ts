import type { PolicyContent } from '#app/domain/policy/bounds.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { LinkKind, PolicyVersion } from '#app/domain/policy/types.ts';
import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A version as it was published; it never changes. */
export interface PublishedVersion extends PolicyVersion {
  /** What changed and why. */
  summary: string;
  /** Null for the one a board began with. */
  publishedAt: string | null;
}

/** The policy as this process knows it, so that no text waits for a query to be judged. */
export interface PolicyBook {
  /** The newest version that has taken effect. */
  inForce(): PolicyVersion;
  /** Every version, those that are still to come included, the newest first. */
  versions(): readonly PublishedVersion[];
  /** Where links lead, as moderators decided, by host. */
  knownHosts(): ReadonlyMap<string, LinkKind>;
  /** Reads again what is stored: after a change here, or when another process tells of one. */
  reload(): Promise<void>;
}

/** The built-in version alone, for programs that judge no text of a running board. */
export const builtInPolicyBook: PolicyBook = {
  inForce: () => defaultPolicy,
  versions: () => [{ ...defaultPolicy, summary: '', publishedAt: null }],
  knownHosts: () => new Map(),
  reload: async () => undefined,
};

/** Opens the book; a new board begins with the built-in version. */
export async function openPolicyBook(db: Db, now: () => Date): Promise<PolicyBook> {
  let versions: PublishedVersion[] = [];
  let hosts: ReadonlyMap<string, LinkKind> = new Map();

  const read = async () => {
    const [stored, decided] = await Promise.all([
      db.policyVersion.findMany({ orderBy: { version: 'desc' } }),
      db.linkHost.findMany({ select: { host: true, kind: true } }),
    ]);
    versions = stored.map((row) => policyFrom(row));
    hosts = new Map(decided.map(({ host, kind }) => [host, kind as LinkKind]));
  };

  // One at a time: of two that overlap, the one that asked first could answer last.
  let reading = Promise.resolve();
  const reload = () => {
    const next = reading.then(read);
    reading = next.catch(() => undefined);
    return next;
  };

  await storeBuiltIn(db);
  await reload();
  return {
    inForce: () => {
      const at = now().toISOString();
      return versions.find((version) => version.effectiveAt <= at) ?? defaultPolicy;
    },
    versions: () => versions,
    knownHosts: () => hosts,
    reload,
  };
}

/** A version as stored; settings it was made without have the built-in values. */
export function policyFrom(row: {
  version: number;
  effectiveAt: Date;
  content: unknown;
  summary: string;
  publishedAt: Date | null;
}): PublishedVersion {
  return {
    version: row.version,
    effectiveAt: row.effectiveAt.toISOString(),
    ...contentFrom(row.content),
    summary: row.summary,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** Clauses and settings as stored. */
export function contentFrom(stored: unknown): PolicyContent {
  const { clauses, settings } = stored as PolicyContent;
  return { clauses, settings: { ...defaultPolicy.settings, ...settings } };
}

async function storeBuiltIn(db: Db): Promise<void> {
  const { version, effectiveAt } = defaultPolicy;
  await db.policyVersion.createMany({
    data: [{ version, effectiveAt, content: defaultPolicy as unknown as Prisma.InputJsonObject }],
    skipDuplicates: true,
  });
}
