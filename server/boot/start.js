import './check-node.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.js';
import { root } from './root.js';

// npm start. The board runs in this very process, so that signals reach it without a middleman.

await prepare('board', (line) => console.log(line));
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
console.log('Starting …');
await import(pathToFileURL(join(root, 'build/board/index.js')).href);
