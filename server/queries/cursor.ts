import { Refusal } from '#app/protocol/errors.ts';

/** Where a list ordered by time and id goes on. Opaque to those who are given it. */
export function cursorAt(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

const form =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Refuses what this board did not give, before a database has to. */
export function readCursor(cursor: string): { at: Date; id: string } {
  const [, time = '', id = ''] = form.exec(cursor) ?? [];
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) {
    throw new Refusal('invalid', 'This cursor was not given by this board.');
  }
  return { at, id };
}
