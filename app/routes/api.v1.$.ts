import { apiRoute } from '#app/http/api-route.ts';
import { Refusal } from '#app/protocol/errors.ts';

const nothingHere = () => Promise.reject(new Refusal('not-found', 'There is nothing here.'));
const doors = apiRoute({ GET: nothingHere, POST: nothingHere, PATCH: nothingHere });

export const loader = doors.loader;
export const action = doors.action;
