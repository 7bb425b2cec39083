/** `@deleted` stands for everyone who was erased, so nobody may be called so. */
export const erasedHandle = 'deleted';

/** Names that would let a newcomer pass for the board. Its operator may still give them out. */
export const officialHandles: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'anonymous',
  'board',
  'editor',
  'everyone',
  'grounds',
  'guest',
  'help',
  'mod',
  'moderation',
  'moderator',
  'moderators',
  'root',
  'staff',
  'support',
  'system',
  'team',
]);
