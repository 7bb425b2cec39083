const held: Record<string, string> = {
  claim: 'A moderator will look at your claim. It is shown here once it is approved.',
  evidence: 'A moderator will look at your evidence. It is shown here once it is approved.',
  answer: 'Accepted. A moderator looks at the new version before readers see it.',
  'taken-back': 'Your mark is taken back.',
};

/** What became of what was just sent, or what a reader came here to do. */
export function SentNote({ sent, comment }: { sent: string | null; comment: number | null }) {
  const words = sent && Object.hasOwn(held, sent) ? held[sent] : null;
  return (
    <div role="status">
      {words ? <p className="panel panel-wait">{words}</p> : null}
      {comment === null ? null : (
        <p className="panel">
          Choose the claim that comment #{comment} is evidence for or against, and “Add evidence”.
        </p>
      )}
    </div>
  );
}
