import { describe, expect, it } from 'vitest';
import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { fingerprint, similarity } from '#app/domain/policy/repeats.ts';
import type { TextKind } from '#app/domain/policy/types.ts';
import { demo } from './index.ts';
import { evidenceOf, failing, fateOf, find, isTrusted, people } from './look-up.ts';
import type { DemoComment, DemoEvidence } from './types.ts';

/** What the rules say of a text, whoever wrote it and whatever they wrote before. */
function outcomeOf(kind: TextKind, text: string, author: string, quoteOf?: string) {
  const authorAffiliation = people.get(author)?.line;
  return checkDraft({ kind, text, quoteOf }, defaultPolicy, { authorAffiliation }).outcome;
}

/** How much of it its author has written before, anywhere on the board, 0 to 1. */
function repeatedFrom(comment: DemoComment, comments: readonly DemoComment[]): number {
  const earlier = comments.filter(
    (other) => other.author === comment.author && other.hoursAgo > comment.hoursAgo,
  );
  return Math.max(0, ...earlier.map((other) => similarity(other.body, comment.body)));
}

function keepsPolicy({ details, source, by }: DemoEvidence): boolean {
  const words = outcomeOf('evidence', Object.values(details).join('\n'), by);
  const title = source === undefined ? 'publish' : outcomeOf('source-title', source.title, by);
  return words === 'publish' && title === 'publish';
}

describe('the demo as a whole', () => {
  const comments = demo.debates.flatMap((debate) => debate.comments);

  it('repeats a text only where that is why it was stopped', () => {
    const repeats = comments.filter((comment) => comment.clauses?.includes('not-a-repeat'));
    const others = comments.filter((comment) => !repeats.includes(comment));
    expect(failing(others, (comment) => repeatedFrom(comment, comments) < 0.5)).toEqual([]);
    expect(failing(repeats, (comment) => repeatedFrom(comment, comments) >= 0.85)).toEqual([]);

    const same = repeats.filter((repeat) =>
      comments.some(
        (other) => other !== repeat && fingerprint(other.body) === fingerprint(repeat.body),
      ),
    );
    expect(same.map(fateOf)).toEqual(['returned']);
  });

  it('has people whose own lines keep the policy', () => {
    const texts = demo.people.map((person) => ({ ...person, key: person.handle }));
    const wrong = failing(texts, ({ handle, name, line, bio }) =>
      [
        outcomeOf('name', name, handle),
        outcomeOf('affiliation', line, handle),
        outcomeOf('profile', bio ?? line, handle),
      ].every((outcome) => outcome === 'publish'),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(demo.debates)('the debate $slug', (debate) => {
  it('has an opening and a conclusion that keep the policy', () => {
    const { conclusion, proposedConclusion } = debate;
    const texts: { key: TextKind; text: string }[] = [
      { key: 'title', text: debate.title },
      { key: 'motion', text: debate.motion },
      { key: 'opening', text: debate.opening },
      ...[conclusion, proposedConclusion].flatMap((written) =>
        written === undefined
          ? []
          : [
              { key: 'conclusion' as const, text: written.agreed },
              { key: 'conclusion' as const, text: written.open },
            ],
      ),
    ];
    const wrong = failing(texts, (text) => {
      return outcomeOf(text.key, text.text, debate.author) === 'publish';
    });
    expect(wrong).toEqual([]);
  });

  it('has comments that the policy publishes, holds or returns as the demo says', () => {
    const wrong = failing(debate.comments, (comment) => {
      const answered = find(debate.comments, comment.parent)?.body ?? debate.opening;
      const outcomes = [comment, ...(comment.edits ?? [])].map(({ body }) =>
        outcomeOf('comment', body, comment.author, answered),
      );
      const byHistory = comment.clauses?.includes('not-a-repeat') ?? false;
      return outcomes.every((outcome) => {
        switch (fateOf(comment)) {
          case 'published':
            return outcome === 'publish';
          case 'returned':
          case 'asked':
            return byHistory || outcome === 'return';
          case 'pending':
            return isTrusted(comment.author) ? outcome === 'hold' : outcome !== 'return';
          default:
            return outcome !== 'return';
        }
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has machine returns that name a clause the machine finds', () => {
    const returns = debate.comments.filter((one) => ['returned', 'asked'].includes(fateOf(one)));
    const wrong = failing(returns, ({ body, clauses, author }) => {
      const authorAffiliation = people.get(author)?.line;
      const { reasons } = checkDraft({ kind: 'comment', text: body }, defaultPolicy, {
        authorAffiliation,
      });
      const found: string[] = ['not-a-repeat', ...reasons.map((reason) => reason.clause)];
      return (clauses ?? []).length > 0 && (clauses ?? []).every((id) => found.includes(id));
    });
    expect(wrong).toEqual([]);
  });

  it('has claims and evidence that keep the policy, unless returned', () => {
    const claims = failing(
      debate.claims,
      (claim) => outcomeOf('claim', claim.text ?? claim.exact, claim.by) === 'publish',
    );
    const evidence = failing(
      evidenceOf(debate),
      (piece) => keepsPolicy(piece) === (fateOf(piece) !== 'returned'),
    );
    expect([...claims, ...evidence]).toEqual([]);
  });
});
