import { createContext, useContext } from 'react';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { ClauseChoice, RemovedText } from '#app/protocol/reports.ts';
import type { Person, SubjectType } from '#app/protocol/shared.ts';

/** A form about one text; it is open where the address names it with the text's id. */
export type TextForm = 'report' | 'remove' | 'restore';

/** A text somebody may do something about. */
export interface HandledText {
  type: SubjectType;
  id: string;
  /** The revision shown; null where none is. */
  revisionId: string | null;
  author: Person | null;
}

interface Refused {
  typed: Record<string, string>;
  message: string;
  issues: Issue[];
}

/** What a page's texts need to know to offer a report, a removal or a restoring. */
export interface TextHandling {
  viewer: MaybeActor;
  /** The page's query. */
  search: string;
  /** The address of this page with one of these forms open, or (null) with none. */
  address: (form: TextForm | null, id?: string) => string;
  /** Clauses to choose from; empty while no form asks for one. */
  clauses: readonly ClauseChoice[];
  /** Removed texts that the viewer may restore. */
  removed: readonly RemovedText[];
  /** Why the form that was sent last was not taken. */
  refused: Refused | null;
}

const Context = createContext<TextHandling | null>(null);

export const TextHandlingProvider = Context.Provider;

export function useTextHandling(): TextHandling {
  const handling = useContext(Context);
  if (!handling) throw new Error('This part belongs on a page that handles texts.');
  return handling;
}

/** What of a query says which page it is; everything else opens a form or says what was done. */
const placeNames = ['order', 'after', 'at', 'thread', 'comment', 'claim', 'view', 'page'] as const;

/** The same page with no form open. */
export function placeIn(search: string): URLSearchParams {
  const asked = new URLSearchParams(search);
  return new URLSearchParams(
    placeNames.flatMap((name) => {
      const value = asked.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Intents of the forms about one text. */
const intents: ReadonlySet<string> = new Set(['report-text', 'remove-text', 'restore-text']);

/** What the texts of the page at `path` need to know, with the answer to the form sent last. */
export function textHandlingOf(
  page: Pick<TextHandling, 'viewer' | 'search' | 'clauses' | 'removed'> & {
    path: string;
    answer: (Refused & { intent: string }) | undefined;
  },
): TextHandling {
  const { path, answer, ...shared } = page;
  return {
    ...shared,
    refused: answer && intents.has(answer.intent) ? answer : null,
    address(form, id = '') {
      const query = placeIn(page.search);
      if (form) query.set(form, id);
      return `${path}${query.size > 0 ? `?${query}` : ''}${form ? `#${form}` : ''}`;
    },
  };
}
