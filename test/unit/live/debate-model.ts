import { sortKeyOf } from '#app/domain/threads/sort-key.ts';
import type { EventType, Stance, SubjectType } from '#app/domain/vocabulary.ts';
import { stances } from '#app/domain/vocabulary.ts';
import { withStanding } from '#app/protocol/apply-event.ts';
import type { ClaimView, EvidenceView } from '#app/protocol/claims.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import type { Counts, DebateView } from '#app/protocol/debates.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { byOrder, isInWindow } from '#app/protocol/live-view.ts';
import type { LiveView, PageWindow } from '#app/protocol/live-view.ts';

/** `hidden` is an undone approval: as if it had never been. */
type Status = 'published' | 'removed' | 'hidden';

interface Comment {
  id: string;
  number: number;
  parent: Comment | null;
  depth: number;
  sortKey: string;
  stance: Stance | null;
  status: Status;
  version: number;
  wasAnswered: boolean;
}

interface Claim {
  id: string;
  /** Null quotes the opening. */
  on: Comment | null;
  asks: number;
  isPublic: boolean;
}

interface Evidence {
  id: string;
  claim: Claim;
  side: EvidenceView['side'];
  against: string | null;
  sourced: boolean;
  carrier: Comment | null;
  isPublic: boolean;
  version: number;
}

interface Row {
  sequence: number;
  type: EventType;
  subject: { type: SubjectType; id: string };
}

export const operations = [
  'publish',
  'answer',
  'answer',
  'edit',
  'remove',
  'undo',
  'restore',
  'mark',
  'ask',
  'unmark',
  'give',
  'undercut',
  'change-evidence',
  'take-evidence',
  'conclude',
  'something-new',
] as const;
export type Operation = (typeof operations)[number];

/** The same in each view and event of a model: only what the reducer must carry differs. */
const at = '2030-01-01T00:00:00.000Z';
const author = { handle: 'ann', name: 'Ann', line: '' };

/**
 * A debate in memory that can be built afresh at any moment, and tells of each change as the
 * server would at the moment it is asked. It shares no code with the reducer but the standing.
 */
export class DebateModel {
  private comments: Comment[] = [];
  private claims: Claim[] = [];
  private evidence: Evidence[] = [];
  private conclusions = 0;
  readonly log: Row[] = [];

  /** Does one thing to one of what there is; nothing where there is nothing to do it to. */
  change(operation: Operation, pick: number, other: number): void {
    const published = this.comments.filter((comment) => comment.status === 'published');
    const comment = oneOf(published, pick);
    const claim = oneOf(
      this.claims.filter((known) => known.isPublic),
      pick,
    );
    const evidence = oneOf(
      this.evidence.filter((known) => known.isPublic),
      pick,
    );
    switch (operation) {
      case 'publish':
        return this.publish(null, other);
      case 'answer':
        if (comment) this.publish(comment, other);
        return;
      case 'edit':
        if (comment) comment.version += 1;
        return this.tell('comment:edited', 'comment', comment);
      case 'remove':
      case 'undo':
        if (comment) comment.status = operation === 'remove' ? 'removed' : 'hidden';
        return this.tell('comment:removed', 'comment', comment);
      case 'restore': {
        const gone = oneOf(
          this.comments.filter((known) => known.status !== 'published'),
          pick,
        );
        if (gone) gone.status = 'published';
        return this.tell('comment:restored', 'comment', gone);
      }
      case 'mark': {
        const id = `claim-${pad(this.claims.length)}`;
        const made = { id, on: other % 3 === 0 ? null : comment, asks: 0, isPublic: true };
        this.claims.push(made);
        return this.tell('claim:marked', 'claim', made);
      }
      case 'ask':
        if (claim) claim.asks += 1;
        return this.tell('claim:changed', 'claim', claim);
      case 'unmark':
        if (claim) claim.isPublic = false;
        return this.tell('claim:removed', 'claim', claim);
      case 'give':
        if (claim) this.give(claim, other % 2 === 0 ? 'supports' : 'challenges', null, other);
        return;
      case 'undercut':
        if (evidence) this.give(evidence.claim, 'undercuts', evidence.id, other);
        return;
      case 'change-evidence':
        if (evidence) evidence.version += 1;
        return this.tell('evidence:changed', 'evidence', evidence);
      case 'take-evidence':
        if (evidence) evidence.isPublic = false;
        return this.tell('evidence:removed', 'evidence', evidence);
      case 'conclude':
        this.conclusions += 1;
        return this.tell('debate:changed', 'debate', { id: 'debate' });
      case 'something-new':
        return this.tell('tag:added' as EventType, 'debate', { id: 'debate' });
      default:
        return operation satisfies never;
    }
  }

  private publish(parent: Comment | null, other: number): void {
    const number = this.comments.length + 1;
    if (parent) parent.wasAnswered = true;
    const comment: Comment = {
      id: `comment-${number}`,
      number,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      sortKey: sortKeyOf(number, parent?.sortKey ?? ''),
      stance: stances[other % 4] ?? null,
      status: 'published',
      version: 1,
      wasAnswered: false,
    };
    this.comments.push(comment);
    this.tell('comment:published', 'comment', comment);
  }

  private give(claim: Claim, side: Evidence['side'], against: string | null, other: number): void {
    const evidence: Evidence = {
      id: `evidence-${pad(this.evidence.length)}`,
      claim,
      side,
      against,
      sourced: other % 3 === 0,
      carrier: oneOf(
        this.comments.filter((comment) => comment.status === 'published'),
        other,
      ),
      isPublic: true,
      version: 1,
    };
    this.evidence.push(evidence);
    this.tell('evidence:added', 'evidence', evidence);
  }

  private tell(type: EventType, subjectType: SubjectType, subject: { id: string } | null): void {
    if (!subject) return;
    const sequence = this.log.length + 1;
    this.log.push({ sequence, type, subject: { type: subjectType, id: subject.id } });
  }

  /** The page as somebody gets it who loads it now. */
  fresh(window: PageWindow): LiveView {
    const comments = this.comments
      .flatMap((comment) => this.shown(comment) ?? [])
      .filter((comment) => isInWindow(window, comment))
      .sort(byOrder(window.order));
    const here = new Set(comments.map((comment) => comment.id));
    return {
      slug: 'lean',
      sequence: this.log.length,
      gone: false,
      debate: this.debateView(),
      turnsOn: null,
      comments,
      claims: this.claims
        .filter((claim) => claim.isPublic && (claim.on === null || here.has(claim.on.id)))
        .map((claim) => this.claimView(claim)),
      window,
    };
  }

  /** A log row as the server would send it now. */
  event(row: Row): LiveEvent {
    const { sequence, type, subject } = row;
    return {
      debate: 'lean',
      sequence,
      type,
      at,
      subject,
      counts: this.counts(),
      ...this.subjectOf(row),
      ...this.around(row),
    };
  }

  private subjectOf({ type, subject }: Row): Partial<LiveEvent> {
    const redacted = { redacted: true };
    const comment = this.comments.find((known) => known.id === subject.id);
    const claim = this.claims.find((known) => known.id === subject.id);
    const evidence = this.evidence.find((known) => known.id === subject.id);
    if (comment) {
      const isPublic = comment.status === 'published';
      if (type !== 'comment:removed') return isPublic ? { comment: this.full(comment) } : redacted;
      if (comment.status === 'hidden' && !comment.wasAnswered) return redacted;
      const leaves = !isPublic && !comment.wasAnswered;
      return { comment: this.tombstone(comment), ...(leaves && { leaves }) };
    }
    if (claim) {
      const isShown = claim.isPublic && type !== 'claim:removed';
      return isShown ? { claim: this.claimView(claim) } : redacted;
    }
    if (evidence) {
      const isShown = evidence.isPublic && evidence.claim.isPublic && type !== 'evidence:removed';
      const view = this.claimView(evidence.claim).evidence.find((known) => known.id === subject.id);
      return isShown && view ? { evidence: view } : redacted;
    }
    return { change: this.debateView() };
  }

  private around({ type, subject }: Row): Partial<LiveEvent> {
    const comment = this.comments.find((known) => known.id === subject.id);
    const about =
      comment && (type === 'comment:removed' || type === 'comment:restored')
        ? this.claims.filter(
            (claim) =>
              claim.isPublic &&
              (claim.on === comment ||
                this.evidence.some((piece) => piece.claim === claim && piece.carrier === comment)),
          )
        : [];
    const others = [
      comment?.parent,
      ...this.evidence
        .filter(
          (piece) =>
            piece.id === subject.id || piece.claim.id === subject.id || about.includes(piece.claim),
        )
        .map((piece) => piece.carrier),
    ].filter((other) => other !== null && other !== undefined);
    const shown = others.flatMap((other) => this.shown(other) ?? []);
    return {
      touched: shown
        .filter((view) => view.status === 'published')
        .map(({ id, answers, answerCount, uses }) => ({ id, answers, answerCount, uses })),
      tombstones: shown.filter((view) => view.status !== 'published'),
      claims: about.map((claim) => this.claimView(claim)),
    };
  }

  private shown(comment: Comment): CommentView | null {
    if (comment.status === 'published') return this.full(comment);
    return comment.wasAnswered ? this.tombstone(comment) : null;
  }

  private full(comment: Comment): CommentView {
    return {
      ...this.tombstone(comment),
      revisionId: `${comment.id}-${comment.version}`,
      status: 'published',
      author,
      stance: comment.stance,
      bodyHtml: `<p>${comment.version}</p>`,
      publishedAt: at,
      editedAt: comment.version > 1 ? at : null,
      uses: this.evidence
        .filter((piece) => piece.carrier === comment && piece.isPublic && piece.claim.isPublic)
        .map((piece) => ({
          evidence: piece.id,
          claim: piece.claim.id,
          quote: quoteOf(piece.claim)?.exact ?? '',
          side: piece.side,
        })),
    };
  }

  private tombstone(comment: Comment): CommentView {
    const answers = this.comments
      .filter((other) => other.parent === comment && other.status === 'published')
      .map((other) => other.number);
    return {
      id: comment.id,
      revisionId: null,
      number: comment.number,
      parentId: comment.parent?.id ?? null,
      parentNumber: comment.parent?.number ?? null,
      depth: comment.depth,
      status: 'removed',
      clause: null,
      author: null,
      stance: null,
      bodyHtml: null,
      publishedAt: null,
      editedAt: null,
      answers: answers.slice(0, 2),
      answerCount: answers.length,
      uses: [],
      sortKey: comment.sortKey,
    };
  }

  private claimView(claim: Claim): ClaimView {
    const bare: ClaimView = {
      id: claim.id,
      revisionId: claim.id,
      debate: 'lean',
      subject: {
        type: claim.on ? 'comment' : 'opening',
        id: claim.on?.id ?? 'debate',
        number: claim.on?.number ?? null,
        revisionId: 'r',
      },
      quote: quoteOf(claim),
      orphaned: false,
      text: null,
      quotedAuthor: quoteOf(claim) ? author : null,
      disowned: false,
      wordingDisputes: 0,
      marker: author,
      status: 'published',
      standing: { ground: 'asserted', sides: 'none', label: '', sentence: '' },
      asks: claim.asks,
      evidence: [],
      publishedAt: at,
    };
    const given = this.evidence.filter((piece) => piece.claim === claim && piece.isPublic);
    return withStanding(bare, given.map(evidenceView));
  }

  private debateView(): DebateView {
    return {
      id: 'debate',
      slug: 'lean',
      title: 'Lean',
      motion: 'Lean can be customer-centric.',
      status: this.conclusions % 2 === 0 ? 'open' : 'closed',
      methods: [],
      author,
      publishedAt: at,
      activeAt: at,
      counts: this.counts(),
      revisionId: `opening-${this.conclusions}`,
      mode: 'by_trust',
      bodyHtml: '<p>Opening</p>',
      editedAt: null,
      conclusion: null,
      proposal: null,
      positions: null,
      sequence: this.log.length,
    };
  }

  private counts(): Counts {
    const published = this.comments.filter((comment) => comment.status === 'published');
    const claims = { asserted: 0, experience: 0, sourced: 0 };
    for (const claim of this.claims.filter((known) => known.isPublic)) {
      claims[this.claimView(claim).standing.ground] += 1;
    }
    const of = (stance: Stance) => published.filter((comment) => comment.stance === stance).length;
    return {
      comments: published.length,
      for: of('for'),
      against: of('against'),
      depends: of('depends'),
      claims,
    };
  }
}

const source = {
  id: 's',
  url: 'https://s.example',
  doi: null,
  title: 'S',
  health: 'unchecked',
} as const;

function evidenceView(piece: Evidence): EvidenceView {
  return {
    id: piece.id,
    revisionId: `${piece.id}-${piece.version}`,
    claim: piece.claim.id,
    side: piece.side,
    kind: piece.sourced ? 'survey' : 'experience',
    against: piece.against,
    details: { seen: `version ${piece.version}` },
    gaps: [],
    source: piece.sourced ? source : null,
    own: false,
    comment: piece.carrier?.status === 'published' ? piece.carrier.number : null,
    broughtFrom: null,
    author,
    disputedAs: [],
    status: 'published',
    undercut: false,
    publishedAt: at,
  };
}

function quoteOf(claim: Claim): ClaimView['quote'] {
  if (claim.on && claim.on.status !== 'published') return null;
  return { exact: claim.id, prefix: '', suffix: '', position: 0 };
}

function oneOf<T>(things: readonly T[], pick: number): T | null {
  return things[pick % Math.max(things.length, 1)] ?? null;
}

function pad(number: number): string {
  return String(number).padStart(4, '0');
}
