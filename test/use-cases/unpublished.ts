import { randomUUID } from 'node:crypto';
import { newText } from './scene.ts';
import type { Said, Scene } from './scene.ts';

/** A word found nowhere else, in a text that must not be public. */
export interface Secret {
  word: string;
  what: string;
  /** The comment that holds it as its newest text, where it is one. */
  comment?: string;
  /** Whether a moderator finds it in the queue. */
  waits?: true;
}

let words = 0;
const newWord = (): string =>
  `zq${(words += 1).toString(36).replace(/\d/g, 'x')}${'q'.repeat(words)}zz`;

/** What readers, authors and moderators said about texts, and no one else may read. */
async function fillWithHandling(
  scene: Scene,
  secret: (what: string, more?: Partial<Secret>) => string,
): Promise<void> {
  const { author, other, newcomer, moderator, second } = scene;
  const report = async (by: typeof author, said: Said, note: string) => {
    scene.later();
    const { id, revisionId } = said;
    await scene.do.report(by, { type: 'comment', id, revisionId, clause: 'civil', note });
  };
  const waits = { waits: true } as const;

  // Hidden by three readers; no moderator has looked.
  const hidden = await scene.say(author, {
    body: newText(secret('a comment hidden by reports', waits)),
  });
  for (const by of [other, newcomer, second]) {
    await report(by, hidden, secret("a reader's note on what is hidden", waits));
  }

  // Reported, approved before, and so still public.
  const reported = await scene.say(newcomer);
  await scene.decide(moderator, 'approve', reported);
  await report(other, reported, secret("a reader's note on what stays public", waits));

  // Objections to a rejection and to a removal.
  const rejected = await scene.say(newcomer, {
    body: newText(secret('a rejected comment under appeal', waits)),
  });
  await scene.decide(moderator, 'reject', rejected);
  const removed = await scene.say(author, {
    body: newText(secret('a removed comment under appeal', waits)),
  });
  await scene.decide(moderator, 'remove', removed);
  const appealed = [
    [newcomer, rejected],
    [author, removed],
  ] as const;
  for (const [by, { id, revisionId }] of appealed) {
    scene.later();
    const text = `Please read it again: ${secret('the text of an appeal', waits)}.`;
    await scene.do.appeal(by, { type: 'comment', id, revisionId, text });
  }

  // What moderators tell an author, and each other.
  const returned = await scene.say(newcomer, { body: newText(secret('a text sent back')) });
  scene.later();
  await scene.do.moderate(moderator, {
    type: 'comment',
    id: returned.id,
    revisionId: returned.revisionId,
    verb: 'return',
    clauses: ['on-topic'],
    note: `Which desk? ${secret("a moderator's note to the author")}`,
  });
  const discussed = await scene.say(newcomer, {
    body: newText(secret('a text moderators talk about', waits)),
  });
  await scene.do.addModeratorNote(second, {
    revisionId: discussed.revisionId,
    text: `Is it about desks? ${secret("a moderator's note to colleagues", waits)}`,
  });
}

/** A debate with a text of each kind in each state that readers must not see. */
export async function fillWithSecrets(scene: Scene) {
  const { author, other, newcomer, moderator } = scene;
  const secrets: Secret[] = [];
  const secret = (what: string, more: Partial<Secret> = {}): string => {
    const word = newWord();
    secrets.push({ word, what, ...more });
    return word;
  };
  const about = (comment: Said, more: Partial<Secret> = {}) => {
    Object.assign(secrets.at(-1) ?? {}, { comment: comment.id, ...more });
    return comment;
  };
  const say = (by: typeof author, body: string, under: Said | null = null) =>
    scene.say(by, { body, under });
  const text = (what: string) => newText(secret(what));
  /** Returned by rule: two links. */
  const unsent = (what: string) =>
    `${newText(secret(what))} https://en.wikipedia.org/wiki/Queue https://en.wikipedia.org/wiki/Desk`;

  const seen = newWord();
  const root = await say(author, newText(seen));

  about(await say(newcomer, text('a comment that waits')), { waits: true });
  about(await say(author, unsent('a comment that was not sent'), root));
  for (const verb of ['return', 'reject'] as const) {
    const said = about(await say(newcomer, text(`a comment after ${verb}`), root));
    await scene.decide(moderator, verb, said);
  }
  const takenBack = await say(newcomer, text('a comment taken back while it waited'));
  await scene.do.withdrawComment(newcomer, takenBack);

  const edited = await say(newcomer, text('a text replaced while it waited'));
  about(await scene.edit(newcomer, edited, text('its newer text')), { waits: true });

  const undone = about(await say(newcomer, text('a comment whose approval was undone')));
  await scene.decide(moderator, 'approve', undone);
  await scene.decide(moderator, 'undo', undone);
  Object.assign(secrets.at(-1) ?? {}, { waits: true });

  // Public ones whose newer texts are not, and ones that were public.
  const published = async (): Promise<Said> => {
    const said = await say(newcomer, newText());
    await scene.decide(moderator, 'approve', said);
    return said;
  };
  const editedPublic = await published();
  about(await scene.edit(newcomer, editedPublic, text('an edit that waits')), { waits: true });
  about(await scene.edit(author, await say(author, newText()), unsent('an edit not sent')));
  const refusedEdit = about(
    await scene.edit(newcomer, await published(), text('an edit that was rejected')),
  );
  await scene.decide(moderator, 'reject', refusedEdit);

  const removed = await say(author, text('a removed comment'));
  const withdrawn = await say(author, text('a withdrawn comment'));
  const lone = await say(author, text('a removed comment without answers'));
  for (const parent of [removed, withdrawn]) await say(other, newText(), parent);

  // Claims, and evidence carried by a public comment.
  const mark = async (by: typeof author, said: Said, restated?: string) => {
    scene.later();
    const { claim } = await scene.do.createClaim(by, {
      debate: scene.slug,
      subject: { type: 'comment', revisionId: said.revisionId },
      quote: { exact: said.body },
      ...(restated && { text: restated }),
    });
    return claim;
  };
  const open = await mark(moderator, root, text('a restatement nobody accepted'));
  await scene.do.disputeWording(newcomer, {
    claimId: open.id,
    text: text('another wording nobody accepted'),
  });
  await mark(newcomer, await say(author, newText()), text('a claim that waits'));
  Object.assign(secrets.at(-1) ?? {}, { waits: true });
  const refused = await mark(newcomer, await say(author, newText()), text('a rejected claim'));
  await scene.decide(moderator, 'reject', refused, 'claim');

  const give = async (by: typeof author, claimId: string, what: string, waits = false) => {
    scene.later();
    const more = waits ? ({ waits: true } as const) : {};
    const { evidence } = await scene.do.addEvidence(by, {
      claimId,
      side: 'supports',
      kind: 'experience',
      details: { seen: newText(secret(what, more)), role: secret(`${what}: role`, more) },
      source: {
        url: `https://en.wikipedia.org/wiki/${secret(`${what}: address`, more)}?doi=10.1000/9`,
        title: `Desks and ${secret(`${what}: title`, more)}`,
      },
      comment: root.id,
    });
    return evidence;
  };
  await give(newcomer, open.id, 'evidence that waits', true);
  const wrong = await give(newcomer, open.id, 'rejected evidence');
  await scene.decide(moderator, 'reject', wrong, 'evidence');
  const gone = await give(author, open.id, 'removed evidence');
  await scene.decide(moderator, 'remove', gone, 'evidence');

  // Claims on texts that are then hidden, with evidence in a comment that stays.
  for (const said of [removed, withdrawn, lone]) {
    const claim = await mark(other, said);
    await scene.do.addEvidence(author, {
      claimId: claim.id,
      side: 'challenges',
      kind: 'reasoning',
      details: { steps: newText() },
      comment: root.id,
    });
  }
  await scene.decide(moderator, 'remove', removed);
  await scene.decide(moderator, 'remove', lone);
  await scene.do.withdrawComment(author, withdrawn);

  // The debate's own newer texts, and other debates.
  const fields = (what: string) => ({
    title: `${what}: ${secret(`${what}: title`)}`,
    motion: `Desks wait longer, says ${secret(`${what}: motion`)}.`,
    body: text(`${what}: opening`),
  });
  const hidden = ['Debate that waits', 'Rejected debate', 'Removed debate'];
  const debates = [];
  for (const what of hidden) {
    const by = what === 'Removed debate' ? author : newcomer;
    debates.push(await scene.openDebate(by, fields(what)));
  }
  const [, rejectedDebate, removedDebate] = debates;
  if (rejectedDebate) await scene.decide(moderator, 'reject', rejectedDebate, 'debate');
  if (removedDebate) {
    await scene.say(author, { body: text('a comment in a removed debate') }, removedDebate.slug);
    await scene.decide(moderator, 'remove', removedDebate, 'debate');
  }
  await scene.setMode(scene.debateId, 'hold_all');
  const { revisionId } = await scene.read.debate(null, scene.slug);
  await scene.do.editDebate(author, {
    slug: scene.slug,
    revisionId,
    ...fields('Edited debate'),
    methods: [],
  });
  await scene.do.proposeConclusion(author, {
    slug: scene.slug,
    agreed: text('a proposal that waits: agreed'),
    open: text('a proposal that waits: open'),
  });
  await scene.setMode(scene.debateId, 'by_trust');

  await fillWithHandling(scene, secret);

  return { secrets, seen, unknown: randomUUID(), hidden: debates.map(({ slug }) => slug) };
}
