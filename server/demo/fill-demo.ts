import type { Actor } from '#app/domain/permissions/can.ts';
import type {
  Demo,
  DemoClaim,
  DemoComment,
  DemoDebate,
  DemoFate,
  DemoPosition,
} from '#prisma/demo/types.ts';
import { markDemoFilled, setMode } from '#server/db/board.ts';
import { insertUser } from '#server/db/users.ts';
import { hashPassword } from '#server/use-cases/accounts/passwords.ts';
import { createComment } from '#server/use-cases/comments/create-comment.ts';
import { editComment } from '#server/use-cases/comments/edit-comment.ts';
import { closeDebate, proposeConclusion } from '#server/use-cases/debates/conclude.ts';
import { createDebate } from '#server/use-cases/debates/create-debate.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { addEvidence } from '#server/use-cases/evidence/add-evidence.ts';
import { askForEvidence } from '#server/use-cases/claims/ask-for-evidence.ts';
import { createClaim } from '#server/use-cases/claims/create-claim.ts';
import { moderate } from '#server/use-cases/moderation/moderate.ts';
import { setPosition } from '#server/use-cases/positions/set-position.ts';
import { askModerator, withdraw } from '#server/use-cases/submissions/own-text.ts';
import { timelineOf } from './timeline.ts';
import type { Step } from './timeline.ts';

const hour = 3_600_000;

interface Made {
  id: string;
  revisionId: string;
  status: string;
}

/**
 * Fills an empty board by telling the demo's story through the commands themselves, with the clock
 * of each moment. `passwords` are by handle; nobody else can sign in.
 */
export async function fillDemo(
  deps: Deps,
  demo: Demo,
  options: {
    passwords: ReadonlyMap<string, string>;
    onProgress?: (done: number, of: number) => void;
  },
): Promise<void> {
  const filledAt = deps.now();
  let at = filledAt;
  const quiet: Deps = {
    ...deps,
    now: () => at,
    wake: { ...deps.wake, send: () => undefined },
  };
  const people = await addPeople(deps, demo, options.passwords);
  const story = new Story(quiet, demo, people);
  const steps = timelineOf(demo);
  for (const [done, step] of steps.entries()) {
    at = new Date(filledAt.getTime() - step.hoursAgo * hour);
    await story.tell(step);
    options.onProgress?.(done + 1, steps.length);
  }
  await markDemoFilled(deps.db, filledAt);
}

async function addPeople(
  deps: Deps,
  demo: Demo,
  passwords: ReadonlyMap<string, string>,
): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  const first = Math.max(...demo.debates.map((debate) => debate.openedHoursAgo));
  const createdAt = new Date(deps.now().getTime() - (first + 24) * hour);
  for (const person of demo.people) {
    const { bio = '', ...shown } = person;
    const password = passwords.get(person.handle);
    const id = deps.newId();
    await insertUser(deps.db, {
      id,
      ...shown,
      bio,
      passwordHash: password ? await hashPassword(password) : null,
      createdAt,
    });
    const { handle, name, role, trusted } = person;
    people.set(handle, { id, handle, name, role, trusted, noRateLimit: true });
  }
  return people;
}

/** Remembers what the demo's keys became. */
class Story {
  readonly #deps: Deps;
  readonly #people: Map<string, Actor>;
  readonly #moderators: string[];
  readonly #debates = new Map<string, { slug: string; revisionId: string }>();
  readonly #texts = new Map<string, Made>();

  constructor(deps: Deps, demo: Demo, people: Map<string, Actor>) {
    this.#deps = deps;
    this.#people = people;
    this.#moderators = demo.people
      .filter((person) => person.role === 'moderator')
      .map((person) => person.handle);
  }

  async tell(step: Step): Promise<void> {
    switch (step.do) {
      case 'open':
        return this.#open(step.debate);
      case 'comment':
        return this.#comment(step.debate, step.comment);
      case 'edit':
        return this.#edit(step.debate, step.comment, step.body);
      case 'decide':
        return this.#decide(step.debate, step.comment);
      case 'claim':
        return this.#claim(step.debate, step.claim);
      case 'evidence':
        return this.#evidence(step);
      case 'position':
        return this.#position(step.debate, step.position);
      case 'conclude':
        return this.#conclude(step.debate);
      default:
        return step satisfies never;
    }
  }

  #person(handle: string): Actor {
    const person = this.#people.get(handle);
    if (!person) throw new Error(`The demo has nobody called ${handle}.`);
    return person;
  }

  /** A moderator who did not write it. */
  #moderator(author: string, named?: string): Actor {
    return this.#person(named ?? this.#moderators.find((handle) => handle !== author) ?? author);
  }

  #text(debate: DemoDebate, key: string): Made {
    const made = this.#texts.get(`${debate.slug} ${key}`);
    if (!made) throw new Error(`The demo speaks of ${key} in ${debate.slug} before it was said.`);
    return made;
  }

  #slug(debate: DemoDebate): string {
    return this.#debates.get(debate.slug)?.slug ?? debate.slug;
  }

  async #open(debate: DemoDebate): Promise<void> {
    const author = this.#person(debate.author);
    const { debate: made } = await createDebate(this.#deps)(author, {
      title: debate.title,
      motion: debate.motion,
      body: debate.opening,
      methods: debate.methods,
    });
    await this.#toFate('debate', made, { author: debate.author, fate: 'published' });
    await setMode(this.#deps.db, made.id, debate.mode === 'hold-all' ? 'hold_all' : 'by_trust');
    this.#debates.set(debate.slug, made);
  }

  async #comment(debate: DemoDebate, comment: DemoComment): Promise<void> {
    const { comment: made } = await createComment(this.#deps)(this.#person(comment.author), {
      slug: this.#slug(debate),
      body: comment.body,
      ...(comment.stance ? { stance: comment.stance } : {}),
      ...(comment.parent ? { parentId: this.#text(debate, comment.parent).id } : {}),
    });
    this.#texts.set(`${debate.slug} ${comment.key}`, made);
  }

  async #edit(debate: DemoDebate, comment: DemoComment, body: string): Promise<void> {
    const key = `${debate.slug} ${comment.key}`;
    const { id, revisionId } = this.#text(debate, comment.key);
    const author = this.#person(comment.author);
    const { comment: made } = await editComment(this.#deps)(author, { id, revisionId, body });
    this.#texts.set(key, made);
    if (made.status === 'published' && made.revisionStatus === 'pending') {
      const moderator = this.#moderator(comment.author);
      const { revisionId: waiting } = made;
      await moderate(this.#deps)(moderator, {
        type: 'comment',
        id,
        verb: 'approve',
        revisionId: waiting,
      });
    }
  }

  async #decide(debate: DemoDebate, comment: DemoComment): Promise<void> {
    const made = this.#text(debate, comment.key);
    await this.#toFate('comment', made, { fate: 'published', ...comment });
  }

  async #claim(debate: DemoDebate, claim: DemoClaim): Promise<void> {
    const isOpening = claim.in === 'opening';
    const revisionId = isOpening
      ? this.#debates.get(debate.slug)?.revisionId
      : this.#text(debate, claim.in).revisionId;
    const { claim: made } = await createClaim(this.#deps)(this.#person(claim.by), {
      debate: this.#slug(debate),
      subject: { type: isOpening ? 'opening' : 'comment', revisionId: revisionId ?? '' },
      quote: { exact: claim.exact },
      ...(claim.text ? { text: claim.text } : {}),
    });
    const fate = claim.fate ?? 'published';
    await this.#toFate('claim', made, { author: claim.by, fate });
    this.#texts.set(`${debate.slug} ${claim.key}`, made);
    for (const handle of claim.askedBy ?? []) {
      await askForEvidence(this.#deps)(this.#person(handle), { claimId: made.id });
    }
  }

  async #evidence({ debate, claim, evidence }: Extract<Step, { do: 'evidence' }>): Promise<void> {
    const { by, side, kind, details, source } = evidence;
    const { evidence: made } = await addEvidence(this.#deps)(this.#person(by), {
      claimId: this.#text(debate, claim.key).id,
      side,
      kind,
      details,
      ...(source ? { source } : {}),
      ...(evidence.against ? { against: this.#text(debate, evidence.against).id } : {}),
      ...(evidence.comment ? { comment: this.#text(debate, evidence.comment).id } : {}),
    });
    const fate = evidence.fate ?? 'published';
    await this.#toFate('evidence', made, { author: by, fate });
    this.#texts.set(`${debate.slug} ${evidence.key}`, made);
  }

  async #position(debate: DemoDebate, position: DemoPosition): Promise<void> {
    const { by, before, after, wouldMove, credits } = position;
    await setPosition(this.#deps)(this.#person(by), {
      slug: this.#slug(debate),
      before,
      after,
      wouldMove,
      ...(credits ? { credited: this.#text(debate, credits).id } : {}),
    });
  }

  async #conclude(debate: DemoDebate): Promise<void> {
    const { conclusion, proposedConclusion } = debate;
    const slug = this.#slug(debate);
    if (conclusion) {
      const { agreed, open } = conclusion;
      await closeDebate(this.#deps)(this.#person(conclusion.by), { slug, agreed, open });
    } else if (proposedConclusion) {
      const { agreed, open, by } = proposedConclusion;
      await proposeConclusion(this.#deps)(this.#person(by), { slug, agreed, open });
    }
  }

  /** Does what a moderator or the author did for a text to end where the demo says. */
  async #toFate(
    type: 'debate' | 'comment' | 'claim' | 'evidence',
    made: Made,
    story: {
      author: string;
      fate: DemoFate;
      decidedBy?: string;
      clauses?: string[];
      note?: string;
    },
  ): Promise<void> {
    const { fate, clauses = [], note = '' } = story;
    const { id, revisionId } = made;
    const author = this.#person(story.author);
    const decide = (verb: 'approve' | 'return' | 'reject' | 'remove') =>
      moderate(this.#deps)(this.#moderator(story.author, story.decidedBy), {
        type,
        id,
        verb,
        revisionId,
        clauses,
        note,
      });
    if (fate === 'pending' || fate === 'returned') return;
    if (made.status === 'returned') await askModerator(this.#deps)(author, { type, id });
    if (fate === 'asked') return;
    if (fate === 'returned-by-moderator') return void (await decide('return'));
    if (fate === 'rejected') return void (await decide('reject'));
    if (made.status !== 'published' && made.status !== 'open') await decide('approve');
    if (fate === 'removed') await decide('remove');
    if (fate === 'withdrawn') await withdraw(this.#deps)(author, { type, id });
  }
}
