import { join } from 'node:path';
import { root } from './root.js';

/** What runs under bare node, and what it is built from. */
export const entries = {
  index: 'server/index.ts',
  cli: 'server/cli/index.ts',
  database: 'server/db/embedded/database.ts',
};

/**
 * TypeScript to one file each that node runs; packages stay in node_modules.
 *
 * @param {Record<string, string>} sources name of the output: path of the source
 * @param {string} outdir from the project's root
 */
export async function bundle(sources, outdir) {
  // Not a static import: this file is also loaded before anything is installed.
  const { build, stop } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: sources,
      outdir: join(root, outdir),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    });
  } finally {
    await stop();
  }
}
