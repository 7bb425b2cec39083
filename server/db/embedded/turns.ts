export type Release = () => void;

/** One at a time, in the order they asked. */
export function createTurns(): { next: () => Promise<Release> } {
  let last: Promise<void> = Promise.resolve();
  return {
    next: () => {
      const before = last;
      let release: Release = () => undefined;
      last = new Promise((resolve) => {
        release = resolve;
      });
      return before.then(() => release);
    },
  };
}
