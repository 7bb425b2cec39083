import { useFetcher } from '@remix-run/react';

/** Keeps a line under the viewer's name, beside whatever is being typed; `said` is the answer. */
export function useKeepLine(action: string) {
  const fetcher = useFetcher<{ message: string }>();
  const keepLine = (line: string) =>
    fetcher.submit({ intent: 'keep-line', line }, { method: 'post', action });
  return { keepLine, said: fetcher.data?.message ?? '' };
}
