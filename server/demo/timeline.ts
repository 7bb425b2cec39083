import type {
  Demo,
  DemoClaim,
  DemoComment,
  DemoDebate,
  DemoEvidence,
  DemoPosition,
} from '#prisma/demo/types.ts';

/** One thing somebody did in the demo, so many hours before it is filled. */
export type Step = { hoursAgo: number } & (
  | { do: 'open'; debate: DemoDebate }
  | { do: 'comment'; debate: DemoDebate; comment: DemoComment }
  | { do: 'edit'; debate: DemoDebate; comment: DemoComment; body: string }
  | { do: 'decide'; debate: DemoDebate; comment: DemoComment }
  | { do: 'claim'; debate: DemoDebate; claim: DemoClaim }
  | { do: 'evidence'; debate: DemoDebate; claim: DemoClaim; evidence: DemoEvidence }
  | { do: 'position'; debate: DemoDebate; position: DemoPosition }
  | { do: 'conclude'; debate: DemoDebate }
);

/** A moderator looks this long after a text was sent. */
const untilDecided = 0.25;

/**
 * The demo as one story in order of time, so that it can be told through the board's own commands:
 * numbers, sequences and standings then come out as they would have.
 */
export function timelineOf(demo: Demo): Step[] {
  const steps = demo.debates.flatMap((debate): Step[] => [
    { do: 'open', debate, hoursAgo: debate.openedHoursAgo },
    ...debate.comments.flatMap((comment): Step[] => [
      { do: 'comment', debate, comment, hoursAgo: comment.hoursAgo },
      { do: 'decide', debate, comment, hoursAgo: decidedHoursAgo(debate, comment) },
      ...(comment.edits ?? []).map(({ body, hoursAgo }): Step => ({
        do: 'edit',
        debate,
        comment,
        body,
        hoursAgo,
      })),
    ]),
    ...debate.claims.flatMap((claim): Step[] => [
      { do: 'claim', debate, claim, hoursAgo: markedHoursAgo(debate, claim) },
      ...claim.evidence.map((evidence): Step => ({
        do: 'evidence',
        debate,
        claim,
        evidence,
        hoursAgo: evidence.hoursAgo,
      })),
    ]),
    ...(debate.positions ?? []).map((position): Step => ({
      do: 'position',
      debate,
      position,
      hoursAgo: position.hoursAgo,
    })),
    ...[debate.conclusion, debate.proposedConclusion].flatMap((conclusion): Step[] =>
      conclusion ? [{ do: 'conclude', debate, hoursAgo: conclusion.hoursAgo }] : [],
    ),
  ]);
  return steps.sort((left, right) => right.hoursAgo - left.hoursAgo);
}

/** Removal and withdrawal come after the answers; other decisions soon after the text. */
function decidedHoursAgo(debate: DemoDebate, comment: DemoComment): number {
  if (comment.fate !== 'removed' && comment.fate !== 'withdrawn') {
    return comment.hoursAgo - untilDecided;
  }
  const answers = debate.comments.filter((other) => other.parent === comment.key);
  return Math.min(comment.hoursAgo, ...answers.map((answer) => answer.hoursAgo)) - 2 * untilDecided;
}

/** A claim quotes what a text reads today, and stands before the evidence given for it. */
function markedHoursAgo(debate: DemoDebate, claim: DemoClaim): number {
  const comment = debate.comments.find(({ key }) => key === claim.in);
  const written = Math.min(
    comment?.hoursAgo ?? debate.openedHoursAgo,
    ...(comment?.edits ?? []).map((edit) => edit.hoursAgo),
  );
  const given = Math.max(0, ...claim.evidence.map((evidence) => evidence.hoursAgo));
  return Math.max(Math.min(written - 2 * untilDecided, written), given + 0.01);
}
