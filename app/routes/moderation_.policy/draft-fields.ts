import { clauseBounds, maxClauses, ruleClauses, textKinds } from '#app/domain/policy/bounds.ts';
import type { Clause, TextKind } from '#app/domain/policy/types.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { PolicyDraftView } from '#app/protocol/policy.ts';

/** Who decides a clause: rules that may send a text back, rules that only point, or people. */
export type Decides = Clause['severity'] | 'hand';

/** A clause as it stands in the form: text only, so that nothing typed is lost. */
export interface TypedClause {
  id: string;
  title: string;
  short: string;
  long: string;
  decides: Decides;
  examples: { good: string; bad: string }[];
  isNew: boolean;
  isTakenOut: boolean;
}

/** Everything in the form of a draft, well-formed or not. */
export interface TypedDraft {
  basedOn: number;
  revision: number;
  summary: string;
  clauses: TypedClause[];
  maxLinks: Record<TextKind, string>;
  maxLength: Record<TextKind, string>;
  approvalsForTrust: string;
  reportersToHide: string;
}

const perKind = (value: (kind: TextKind) => string) =>
  Object.fromEntries(textKinds.map((kind) => [kind, value(kind)])) as Record<TextKind, string>;

/** A stored draft as the form shows it. */
export function typedFrom(draft: PolicyDraftView): TypedDraft {
  const { clauses, settings } = draft.content;
  return {
    basedOn: draft.basedOn,
    revision: draft.revision,
    summary: draft.summary,
    clauses: clauses.map(({ severity, decidedBy, ...clause }) => ({
      ...clause,
      decides: decidedBy === 'hand' ? 'hand' : severity,
      isNew: false,
      isTakenOut: false,
    })),
    maxLinks: perKind((kind) => String(settings.maxLinks[kind])),
    maxLength: perKind((kind) => String(settings.maxLength[kind])),
    approvalsForTrust: String(settings.approvalsForTrust),
    reportersToHide: String(settings.reportersToHide),
  };
}

/** What was typed into the form. A new clause and an example that were left empty are none. */
export function readTyped(form: FormData): TypedDraft {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const clauses: TypedClause[] = [];
  for (let index = 0; form.has(`clauses.${index}.id`) && index <= maxClauses; index += 1) {
    const at = `clauses.${index}`;
    const clause = {
      title: field(`${at}.title`),
      short: field(`${at}.short`),
      long: field(`${at}.long`),
    };
    const examples: TypedClause['examples'] = [];
    for (let pair = 0; form.has(`${at}.examples.${pair}.good`) && pair < 20; pair += 1) {
      const good = field(`${at}.examples.${pair}.good`);
      const bad = field(`${at}.examples.${pair}.bad`);
      if (good.trim() !== '' || bad.trim() !== '') examples.push({ good, bad });
    }
    const isNew = form.has(`${at}.isNew`);
    const id = field(`${at}.id`).trim();
    const isEmpty = Object.values(clause).every((text) => text.trim() === '');
    if (isNew && isEmpty && id === '' && examples.length === 0) continue;
    clauses.push({
      ...clause,
      id: id === '' ? nameFrom(clause.title) : id,
      decides: decidesFrom(field(`${at}.decides`)),
      examples,
      isNew,
      isTakenOut: form.has(`${at}.isTakenOut`),
    });
  }
  return {
    basedOn: inFull(field('basedOn')),
    revision: inFull(field('revision')),
    summary: field('summary'),
    clauses,
    maxLinks: perKind((kind) => field(`maxLinks.${kind}`)),
    maxLength: perKind((kind) => field(`maxLength.${kind}`)),
    approvalsForTrust: field('approvalsForTrust'),
    reportersToHide: field('reportersToHide'),
  };
}

/** The same as `SavePolicyDraft` asks for it. */
export function inputFrom(typed: TypedDraft): unknown {
  const { basedOn, revision, summary } = typed;
  return {
    basedOn,
    revision,
    summary,
    content: {
      clauses: kept(typed).map(({ clause: { id, title, short, long, examples, decides } }) => ({
        id,
        title,
        short,
        long,
        examples,
        decidedBy: decides === 'hand' ? 'hand' : 'rules',
        severity: decides === 'hold' ? 'hold' : 'return',
      })),
      settings: {
        maxLinks: numbers(typed.maxLinks),
        maxLength: numbers(typed.maxLength),
        approvalsForTrust: inFull(typed.approvalsForTrust),
        reportersToHide: inFull(typed.reportersToHide),
      },
    },
  };
}

/** Issues by the names of the form's fields: clauses that are taken out still stand in it. */
export function issuesInForm(typed: TypedDraft, issues: readonly Issue[]): Issue[] {
  const places = kept(typed).map(({ index }) => index);
  return issues.map(({ path, message }) => ({
    message,
    path: path
      .replace(/^content\./, '')
      .replace(/^settings\./, '')
      .replace(
        /^clauses\.(\d+)/,
        (_, index: string) => `clauses.${places[Number(index)] ?? index}`,
      ),
  }));
}

/** Only clauses without rules can be taken out; a tick beside another is not believed. */
const kept = ({ clauses }: TypedDraft) =>
  clauses
    .map((clause, index) => ({ clause, index }))
    .filter(({ clause }) => !clause.isTakenOut || ruleClauses.has(clause.id));

const decidesFrom = (value: string): Decides =>
  value === 'return' || value === 'hold' ? value : 'hand';

const numbers = (typed: Record<TextKind, string>) =>
  Object.fromEntries(Object.entries(typed).map(([kind, value]) => [kind, inFull(value)]));

/** A whole number as typed; anything else is none, and the schema says so. */
function inFull(value: string): number {
  const text = value.trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** "say-who-you-are", from a title. */
function nameFrom(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, clauseBounds.id)
    .replace(/-+$/, '');
}
