import { oneAtATime } from './one-at-a-time.js';
import { buildPages, bundleServer, generateClient, install } from './steps.js';

/**
 * Brings packages, database client and build up to date, doing only what changed.
 *
 * @param {'board' | 'command' | 'packages'} what a command needs no pages
 * @param {(line: string) => void} say
 * @throws {Error} whose message is a plain sentence; what a program had to say is printed already
 */
export async function bringUpToDate(what, say) {
  try {
    await oneAtATime(
      async () => {
        await install(say);
        await generateClient(say);
        if (what === 'board') {
          await buildPages(say);
          await bundleServer(['index', 'cli', 'database'], say);
        }
        if (what === 'command') await bundleServer(['cli', 'database'], say);
      },
      (pid) => say(`Waiting for process ${pid}, which is installing or building …`),
    );
  } catch (error) {
    const why = `Grounds could not be prepared: ${error.message}. The lines above say why.`;
    throw new Error(why, { cause: error });
  }
}

/**
 * As bringUpToDate; ends the process when a step fails.
 *
 * @param {'board' | 'command' | 'packages'} what
 * @param {(line: string) => void} say
 */
export async function prepare(what, say) {
  try {
    await bringUpToDate(what, say);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
