import { Refusal } from '#app/protocol/errors.ts';
import type { Db } from '#server/db/client.ts';
import { unknownMethods } from '#server/db/debates.ts';
import type { JudgedText } from '../submissions/judge.ts';

export function textsOf(debate: {
  title: string;
  motion: string;
  body: string;
}): [JudgedText, ...JudgedText[]] {
  return [
    { kind: 'opening', text: debate.body },
    { kind: 'title', text: debate.title, label: 'Title' },
    { kind: 'motion', text: debate.motion, label: 'Motion' },
  ];
}

export async function requireMethods(db: Db, slugs: string[]): Promise<void> {
  const unknown = await unknownMethods(db, slugs);
  if (unknown.length > 0) {
    throw new Refusal('invalid', 'One of the methods is not known here.', {
      issues: [{ path: 'methods', message: 'Choose from the methods of this board.' }],
    });
  }
}
