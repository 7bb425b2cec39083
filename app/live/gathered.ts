/** However much happens, the work is done at most about once in this time, in milliseconds. */
const atMostEvery = 1_000;
/** Spread out over this time, so that all readers of a page do not ask in the same moment. */
const spread = 250;
/** Work that takes long leaves its server this many times as long to itself. */
const restsFor = 4;

export interface Gathered {
  /** Asks for the work; many asks become one. */
  ask: () => void;
  stop: () => void;
}

/**
 * Gathers asks for work that brings everything up to date whenever it is done: a first ask is
 * answered soon, those that come meanwhile together a second later. The work does not reject.
 */
export function gathered(work: () => Promise<void>): Gathered {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isAsked = false;
  let notBefore = 0;

  const run = async () => {
    timer = undefined;
    isAsked = false;
    isWorking = true;
    const from = Date.now();
    await work();
    isWorking = false;
    const took = Date.now() - from;
    notBefore = from + Math.max(atMostEvery, took * (1 + restsFor));
    if (isAsked) plan();
  };
  const plan = () => {
    if (timer !== undefined || isWorking) return;
    const wait = Math.max(0, notBefore - Date.now()) + Math.random() * spread;
    timer = setTimeout(() => void run(), wait);
  };
  return {
    ask() {
      isAsked = true;
      plan();
    },
    stop() {
      clearTimeout(timer);
      // Nothing is planned after this, whatever is still asked.
      isWorking = true;
    },
  };
}
