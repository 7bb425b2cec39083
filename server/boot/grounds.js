import './check-node.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.js';
import { root } from './root.js';

// npm run --silent grounds -- … Standard output is the command's alone.

await prepare('command', (line) => console.error(line));
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
const cli = join(root, 'build/board/cli.js');
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
