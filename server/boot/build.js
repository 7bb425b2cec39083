import './check-node.js';
import { prepare } from './prepare.js';

// npm run build: everything `npm start` would do before it starts.

await prepare('board', (line) => console.log(line));
