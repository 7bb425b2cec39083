import type { Token } from './read-text.ts';

/** Everything that is counted in a sentence. What each is worth, `weights.ts` says. */
export type SignName =
  // Whose account it is
  | 'self'
  | 'we'
  | 'me'
  | 'ownThing'
  | 'ownPlace'
  | 'ownDeed'
  | 'ownDaily'
  | 'ownView'
  | 'ifOwn'
  | 'toMe'
  | 'experience'
  | 'asRole'
  // What is told, and when
  | 'past'
  | 'ago'
  | 'event'
  | 'duration'
  | 'person'
  | 'they'
  | 'money'
  // What is only thought, asked or wanted
  | 'duty'
  | 'maybe'
  | 'be'
  | 'you'
  | 'question'
  | 'judge'
  | 'reason'
  | 'if'
  | 'values'
  | 'startsLow'
  // How it was found out
  | 'study'
  | 'material'
  | 'find'
  | 'studyFinds'
  | 'foundThat'
  | 'percent'
  | 'many'
  | 'asked'
  | 'counted'
  | 'bigNumber'
  | 'number'
  | 'year'
  | 'yearSpan'
  | 'citation'
  | 'relation'
  | 'moreThan'
  | 'more'
  // Who says so
  | 'say'
  | 'nameSays'
  | 'bodySays'
  | 'sayThat'
  | 'accordingTo'
  | 'role'
  | 'roleName'
  | 'body'
  | 'law'
  | 'lawPlace'
  | 'work'
  | 'quotation'
  | 'name'
  | 'fullName';

/** One sign; UTF-16 offsets into the text as given, end exclusive. */
export interface Sign {
  name: SignName;
  start: number;
  end: number;
}

/** Notes a sign on the tokens from the first index to the last, both included. */
export type AddSign = (name: SignName, first: number, last?: number) => void;

/** A word, its place, and where to note what it shows. */
export interface Reading {
  tokens: readonly Token[];
  add: AddSign;
}
