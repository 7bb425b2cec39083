import { useEffect, useState } from 'react';

const place = 'grounds:queue-keys';

/** Whether single keys work here, kept in this browser; null until that is known. */
export function useKeysSwitch(): [areOn: boolean | null, set: (on: boolean) => void] {
  const [areOn, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(stored() !== 'off'), []);
  return [
    areOn,
    (on) => {
      setOn(on);
      try {
        localStorage.setItem(place, on ? 'on' : 'off');
      } catch {
        // A browser that keeps nothing forgets it with the page.
      }
    },
  ];
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
