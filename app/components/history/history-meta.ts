import type { HistoryView } from '#app/protocol/history.ts';
import { historyTitle } from './history-title.ts';

/** What was once said may be taken back: search engines are asked to keep no copy of it. */
export function historyMeta(history: HistoryView | undefined) {
  if (!history) return [{ title: 'Grounds' }];
  const { number, debate } = history;
  return [
    { title: `${historyTitle(number)}${debate.title ? `: ${debate.title}` : ''} · Grounds` },
    { name: 'robots', content: 'noindex' },
  ];
}
