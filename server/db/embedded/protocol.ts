/** What the database process tells its parent. Its pipe closing tells it to end. */
export type DatabaseReport =
  { state: 'preparing' } | { state: 'ready' } | { state: 'refused'; message: string };
