import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { FormAnswer } from '../debates.$slug/form-answer.ts';

/** Names of fields that hold no words of a person. */
const unwritten: ReadonlySet<string> = new Set([
  'intent',
  'claim',
  'id',
  'comment',
  'side',
  'kind',
  'against',
  'own',
]);

/** For evidence on a claim that went away meanwhile: why it was not taken, and all that was typed. */
export function UnplacedText({ answer }: { answer: FormAnswer }) {
  const written = Object.entries(answer.typed).filter(
    ([name, words]) => !unwritten.has(name) && words.trim() !== '',
  );
  return (
    <Leaf className="claim">
      <FormMessage message={answer.message} issues={answer.issues} />
      {written.length === 0 ? null : (
        <>
          <h2 className="label">What you wrote, to copy</h2>
          <div className="prose">
            {written.map(([name, words]) => (
              <blockquote key={name}>{words}</blockquote>
            ))}
          </div>
        </>
      )}
    </Leaf>
  );
}
