import { FormMessage } from '../forms/form-message.tsx';
import { Leaf } from '../frame/leaf.tsx';
import { ReportThanks } from './report-thanks.tsx';
import { useTextHandling } from './text-handling.ts';

/** What is said of a text that is no longer on the page, and so has no place of its own. */
export function AboutAbsent({ here }: { here: readonly string[] }) {
  const { search, refused } = useTextHandling();
  const about = refused?.typed['id'] ?? new URLSearchParams(search).get('reported');
  if (!about || here.includes(about)) return null;
  return (
    <Leaf>
      {refused ? (
        <FormMessage message={refused.message} issues={refused.issues} />
      ) : (
        <ReportThanks />
      )}
    </Leaf>
  );
}
