import { createContext, useContext } from 'react';
import type { DebatePageView } from '#app/protocol/pages.ts';

/** What every part of a debate page needs to know of the page it stands on. */
export interface DebateHere {
  slug: string;
  /** The page's query, as in the address bar. */
  search: string;
  viewer: DebatePageView['viewer'];
  /** Open to new comments. */
  open: boolean;
  /** Numbers of the comments on this page. */
  numbers: ReadonlySet<number>;
  thanks: DebatePageView['thanks'];
  unmade: DebatePageView['unmade'];
  /** Id of the comment that moved the viewer. */
  credited: string | null;
}

const Context = createContext<DebateHere | null>(null);

export const DebateProvider = Context.Provider;

export function useDebateHere(): DebateHere {
  const here = useContext(Context);
  if (!here) throw new Error('This part belongs on a debate page.');
  return here;
}
