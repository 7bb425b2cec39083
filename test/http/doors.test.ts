import { afterAll, beforeAll } from 'vitest';
import { board, openBoard } from './doors/at-the-door.ts';
import './doors/bodies.ts';
import './doors/strange-characters.ts';
import './doors/half-characters.ts';
import './doors/not-there.ts';
import './doors/who-asks.ts';
import './doors/the-same-again.ts';
import './doors/claims.ts';
import './doors/positions.ts';
import './doors/moderation.ts';
import './doors/reading.ts';
import './doors/exports.ts';

// The JSON API and the forms of the built board, asked as outside programs ask, wrongly for the
// most part. Each file brings its tests; they share a board, because starting one takes seconds.

beforeAll(openBoard, 90_000);
afterAll(() => board?.stop());
