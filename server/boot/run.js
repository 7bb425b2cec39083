import './check-node.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.js';
import { prepare } from './prepare.js';
import { root } from './root.js';

// node server/boot/run.js FILE.ts [arguments]: bundles one TypeScript file and runs it.

const source = process.argv[2];
if (!source?.endsWith('.ts')) {
  console.error('Usage: node server/boot/run.js FILE.ts [arguments]');
  process.exit(2);
}
await prepare('packages', (line) => console.error(line));
const name = source.slice(0, -'.ts'.length);
await bundle({ [name]: source }, 'build/run');
const built = join(root, 'build/run', `${name}.js`);
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, built);
await import(pathToFileURL(built).href);
