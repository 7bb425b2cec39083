import { textKinds } from './bounds.ts';
import type { PolicyContent } from './bounds.ts';
import type { Clause, PolicySettings, TextKind } from './types.ts';

/** The parts of a clause that are compared; `decided` is by whom, and how severely. */
export type ClausePart = 'title' | 'short' | 'long' | 'examples' | 'decided';

export interface PartChange {
  part: ClausePart;
  before: string;
  after: string;
}

export type ClauseChange =
  | { what: 'added' | 'removed'; clause: Clause }
  | { what: 'changed'; id: string; title: string; parts: PartChange[] };

export interface SettingChange {
  setting: keyof PolicySettings;
  /** For links and lengths: of which texts. */
  kind: TextKind | null;
  before: number;
  after: number;
}

export interface PolicyChanges {
  clauses: ClauseChange[];
  settings: SettingChange[];
}

/** What differs between two versions, clause by clause in the order of the later one. */
export function changesBetween(before: PolicyContent, after: PolicyContent): PolicyChanges {
  const removed = before.clauses.filter((clause) => !byId(after, clause.id));
  return {
    clauses: [
      ...after.clauses.flatMap((clause) => changeOf(byId(before, clause.id), clause)),
      ...removed.map((clause) => ({ what: 'removed', clause }) as const),
    ],
    settings: settingChanges(before, after),
  };
}

export function countChanges({ clauses, settings }: PolicyChanges): number {
  return clauses.length + settings.length;
}

const byId = ({ clauses }: PolicyContent, id: string): Clause | undefined =>
  clauses.find((clause) => clause.id === id);

function changeOf(before: Clause | undefined, after: Clause): ClauseChange[] {
  if (!before) return [{ what: 'added', clause: after }];
  const parts = partNames
    .map((part) => ({ part, before: partOf(before, part), after: partOf(after, part) }))
    .filter((change) => change.before !== change.after);
  if (parts.length === 0) return [];
  return [{ what: 'changed', id: after.id, title: after.title, parts }];
}

const partNames: readonly ClausePart[] = ['title', 'short', 'long', 'examples', 'decided'];

function partOf(clause: Clause, part: ClausePart): string {
  switch (part) {
    case 'examples':
      return clause.examples.map(({ good, bad }) => `Fine: ${good}\nNot fine: ${bad}`).join('\n\n');
    case 'decided':
      return decidedInWords(clause);
    default:
      return clause[part];
  }
}

/** Who decides a clause and how far a rule may go, in one sentence. */
export function decidedInWords({ decidedBy, severity }: Clause): string {
  if (decidedBy === 'hand') return 'Only a moderator decides this.';
  return severity === 'hold'
    ? 'Where this is in doubt, a moderator looks first.'
    : 'Where this is plain, the text comes back to its author with what to change.';
}

type SettingValue = Pick<SettingChange, 'setting' | 'kind'> & { value: number };

/** Every number of a version, in one order for all versions. */
function settingsOf({ settings }: PolicyContent): SettingValue[] {
  const { maxLinks, maxLength, approvalsForTrust, reportersToHide } = settings;
  return [
    ...textKinds.flatMap((kind): SettingValue[] => [
      { setting: 'maxLinks', kind, value: maxLinks[kind] },
      { setting: 'maxLength', kind, value: maxLength[kind] },
    ]),
    { setting: 'approvalsForTrust', kind: null, value: approvalsForTrust },
    { setting: 'reportersToHide', kind: null, value: reportersToHide },
  ];
}

function settingChanges(before: PolicyContent, after: PolicyContent): SettingChange[] {
  const was = settingsOf(before);
  return settingsOf(after).flatMap(({ value, ...which }, index) => {
    const earlier = was[index]?.value ?? value;
    return earlier === value ? [] : [{ ...which, before: earlier, after: value }];
  });
}
