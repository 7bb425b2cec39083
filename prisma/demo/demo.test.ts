import { describe, expect, it } from 'vitest';
import { checkDetails } from '#app/domain/evidence/details.ts';
import { evidenceKinds, evidenceSides } from '#app/domain/evidence/kinds.ts';
import { normaliseSource } from '#app/domain/evidence/source.ts';
import { standingOf } from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { demo } from './index.ts';
import {
  evidenceOf,
  failing,
  fateOf,
  find,
  isModerator,
  isTrusted,
  people,
  wasPublic,
} from './look-up.ts';
import type { DemoClaim, DemoComment, DemoDebate, DemoEvidence } from './types.ts';

function levelOf(debate: DemoDebate, comment: DemoComment): number {
  const parent = find(debate.comments, comment.parent);
  return parent === undefined ? 1 : 1 + levelOf(debate, parent);
}

function asStandingEvidence({ key, side, kind, against, source }: DemoEvidence): StandingEvidence {
  const found = source && normaliseSource(source);
  return {
    id: key,
    side,
    kind,
    against: against ?? null,
    source: found?.ok === true ? { key: found.key, own: source?.own ?? false } : null,
  };
}

function standingInWords(claim: DemoClaim): string {
  const published = claim.evidence.filter((piece) => fateOf(piece) === 'published');
  const { ground, sides } = standingOf(published.map(asStandingEvidence));
  return `${ground} ${sides}`;
}

describe('the demo as a whole', () => {
  const comments = demo.debates.flatMap((debate) => debate.comments);
  const claims = demo.debates.flatMap((debate) => debate.claims);
  const evidence = demo.debates.flatMap(evidenceOf);

  it('names nobody and nothing twice', () => {
    const lists = [
      demo.people.map((person) => person.handle),
      demo.people.map((person) => person.email),
      demo.debates.map((debate) => debate.slug),
      ...demo.debates.flatMap((debate) => [
        debate.comments.map((comment) => comment.key),
        debate.claims.map((claim) => claim.key),
        evidenceOf(debate).map((piece) => piece.key),
      ]),
    ];
    expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([]);
  });

  it('shows evidence of every kind and side', () => {
    expect(new Set(evidence.map((piece) => piece.kind))).toEqual(new Set(evidenceKinds));
    expect(new Set(evidence.map((piece) => piece.side))).toEqual(new Set(evidenceSides));
  });

  it('shows claims of every standing', () => {
    expect([...new Set(claims.map(standingInWords))].sort()).toEqual([
      'asserted none',
      'experience against',
      'experience both',
      'experience for',
      'sourced against',
      'sourced both',
      'sourced for',
    ]);
  });

  it('shows texts stopped by every clause, in every state', () => {
    expect([...new Set(comments.flatMap((comment) => comment.clauses ?? []))].sort()).toEqual([
      'adds-value',
      'civil',
      'educational-link',
      'no-commercial-link',
      'not-a-repeat',
      'not-promotion',
      'on-topic',
      'one-link',
    ]);
    expect([...new Set(comments.map(fateOf))].sort()).toEqual([
      'asked',
      'pending',
      'published',
      'rejected',
      'removed',
      'returned',
      'returned-by-moderator',
      'withdrawn',
    ]);
  });

  it('goes five comments deep and no deeper', () => {
    const levels = demo.debates.flatMap((debate) =>
      debate.comments.map((comment) => levelOf(debate, comment)),
    );
    expect(Math.max(...levels)).toBe(5);
  });
});

describe.each(demo.debates)('the debate $slug', (debate) => {
  it('is by someone, within the lengths people are held to', () => {
    const words = renderMarkdown(debate.opening).text.split(' ').length;
    expect(people.has(debate.author)).toBe(true);
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(400);
    expect(debate.title.length).toBeLessThanOrEqual(120);
    expect(debate.motion.length).toBeLessThanOrEqual(240);
  });

  it('speaks only of comments that have that number, and of none to come', () => {
    const numbered = debate.comments.filter(wasPublic).sort((a, b) => b.hoursAgo - a.hoursAgo);
    const conclusion = debate.conclusion ?? debate.proposedConclusion;
    const texts = [
      ...debate.comments,
      { key: 'conclusion', body: `${conclusion?.agreed}${conclusion?.open}`, hoursAgo: 0 },
    ];
    const wrong = failing(texts, ({ body, hoursAgo }) =>
      [...body.matchAll(/#(\d+)/g)].every((match) => {
        const named = numbered[Number(match[1]) - 1];
        return named !== undefined && named.hoursAgo > hoursAgo;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is concluded by a moderator, or proposed by its author, after all that was said', () => {
    const last = Math.min(...debate.comments.filter(wasPublic).map(({ hoursAgo }) => hoursAgo));
    const { conclusion, proposedConclusion } = debate;
    expect(conclusion === undefined || isModerator(conclusion.by)).toBe(true);
    expect(proposedConclusion === undefined || proposedConclusion.by === debate.author).toBe(true);
    expect((conclusion ?? proposedConclusion)?.hoursAgo ?? 0).toBeLessThan(last);
  });

  it('has comments by someone, each later than what it answers', () => {
    const wrong = failing(debate.comments, (comment) => {
      const answered = find(debate.comments, comment.parent);
      const early = answered?.hoursAgo ?? debate.openedHoursAgo;
      const edits = comment.edits ?? [];
      return (
        people.has(comment.author) &&
        (answered !== undefined) === (comment.parent !== undefined) &&
        (answered === undefined || wasPublic(answered)) &&
        comment.hoursAgo < early &&
        edits.every((edit) => edit.hoursAgo < comment.hoursAgo)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has decisions only where a person decides, never by the author', () => {
    const wrong = failing(debate.comments, (comment) => {
      const held = !isTrusted(comment.author) || debate.mode === 'hold-all';
      const decided =
        ['removed', 'rejected', 'returned-by-moderator'].includes(fateOf(comment)) ||
        (fateOf(comment) === 'published' && held);
      const by = comment.decidedBy;
      return decided ? by !== undefined && isModerator(by) && by !== comment.author : !by;
    });
    expect(wrong).toEqual([]);
  });

  it('has claims that quote words which stand once in a public text', () => {
    const wrong = failing(debate.claims, (claim) => {
      const comment = find(debate.comments, claim.in);
      const body =
        claim.in === 'opening' ? debate.opening : (comment?.edits?.at(-1) ?? comment)?.body;
      const { text } = renderMarkdown(body ?? '', { debateSlug: debate.slug });
      const isPublic = comment === undefined || fateOf(comment) === 'published';
      return isPublic && text.split(claim.exact).length === 2;
    });
    expect(wrong).toEqual([]);
  });

  it('has claims marked by people who may, at most three by one in one text', () => {
    const wrong = failing(debate.claims, (claim) => {
      const marks = debate.claims.filter((other) => other.by === claim.by && other.in === claim.in);
      const waits = fateOf(claim) === 'pending';
      return (
        people.has(claim.by) &&
        waits !== isTrusted(claim.by) &&
        marks.length <= 3 &&
        (claim.text?.length ?? 0) <= 300 &&
        (claim.askedBy ?? []).every((handle) => people.has(handle))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has evidence that says what its kind asks for', () => {
    const wrong = failing(
      evidenceOf(debate),
      (piece) =>
        checkDetails(piece.kind, piece.details, piece.source !== undefined).ok &&
        (piece.source === undefined || normaliseSource(piece.source).ok) &&
        people.has(piece.by) &&
        (fateOf(piece) === 'published') === isTrusted(piece.by),
    );
    expect(wrong).toEqual([]);
  });

  it('has undercuts, and only undercuts, of earlier evidence of the same claim', () => {
    const wrong = debate.claims.flatMap((claim) =>
      failing(claim.evidence, (piece) => {
        const against = find(claim.evidence, piece.against);
        return piece.side === 'undercuts'
          ? against !== undefined && against.hoursAgo > piece.hoursAgo
          : piece.against === undefined;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has evidence later than the text it speaks of and the comment that carries it', () => {
    const wrong = debate.claims.flatMap((claim) =>
      failing(claim.evidence, (piece) => {
        const quoted = find(debate.comments, claim.in)?.hoursAgo ?? debate.openedHoursAgo;
        const carrier = find(debate.comments, piece.comment);
        if (carrier === undefined) return piece.comment === undefined && piece.hoursAgo < quoted;
        const isOwn = carrier.author === piece.by && fateOf(carrier) === 'published';
        return isOwn && piece.hoursAgo < quoted && piece.hoursAgo < carrier.hoursAgo;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has positions of people who could have said it then, each once', () => {
    const positions = debate.positions ?? [];
    const wrong = positions.filter(({ by, credits, hoursAgo }) => {
      const moving = find(debate.comments, credits);
      if (!people.has(by) || hoursAgo >= debate.openedHoursAgo) return true;
      if (credits === undefined) return false;
      return (
        !moving ||
        moving.author === by ||
        fateOf(moving) !== 'published' ||
        moving.hoursAgo <= hoursAgo + 1
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(positions.map(({ by }) => by)).size).toBe(positions.length);
  });
});
