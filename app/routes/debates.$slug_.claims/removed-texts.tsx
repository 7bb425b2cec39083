import { Leaf } from '#app/components/frame/leaf.tsx';
import { RestoreForm } from '#app/components/reports/restore-form.tsx';
import { useTextHandling } from '#app/components/reports/text-handling.ts';

/** To moderators: claims and evidence leave no tombstone, so what was removed is listed here. */
export function RemovedTexts() {
  const { removed, refused } = useTextHandling();
  if (removed.length === 0) return null;
  const said = (id: string) => (refused?.typed['id'] === id ? refused.message : null);
  return (
    <Leaf className="claim">
      <details open={removed.some(({ id }) => said(id) !== null)}>
        <summary>Removed by moderators ({removed.length})</summary>
        {removed.map((text) => (
          <RestoreForm key={text.id} removed={text} message={said(text.id)} />
        ))}
      </details>
    </Leaf>
  );
}
