import { standWords } from '#app/domain/positions/words.ts';
import { stances } from '#app/domain/vocabulary.ts';
import type { Stance } from '#app/domain/vocabulary.ts';

/** One press says where somebody stands; the pressed one is where they stand now. */
export function StanceButtons({ name, chosen }: { name: string; chosen: Stance | null }) {
  return stances.map((stance) => (
    <button
      key={stance}
      className="plain"
      name={name}
      value={stance}
      aria-pressed={chosen === stance}
    >
      {standWords[stance]}
    </button>
  ));
}
