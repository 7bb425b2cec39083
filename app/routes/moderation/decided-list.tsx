import { Form, Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import type { DecisionView } from '#app/protocol/moderation.ts';
import { decidedWords, typeWords } from './words.ts';

/** The viewer's own last decisions, each with its way back. */
export function DecidedList({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return null;
  return (
    <Leaf className="decided">
      <h2>Decided by you</h2>
      <ol>
        {decisions.map((decision, index) => (
          <li key={decision.id} className="small">
            <p>
              <b>{decidedWords[decision.action] ?? decision.action}</b>{' '}
              {typeWords[decision.type].toLowerCase()} in{' '}
              <Link to={`/debates/${decision.debate.slug}`}>{decision.debate.title}</Link>,{' '}
              <Moment at={decision.at} withTime />
            </p>
            <p className="excerpt">{decision.excerpt}</p>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="type" value={decision.type} />
              <input type="hidden" name="id" value={decision.subjectId} />
              <input type="hidden" name="revisionId" value={decision.revisionId} />
              <button
                className="plain"
                name="verb"
                value="undo"
                data-undo={index === 0 ? '' : undefined}
                aria-label={`Undo: ${decision.excerpt.slice(0, 60)}`}
              >
                Undo
              </button>
            </Form>
          </li>
        ))}
      </ol>
    </Leaf>
  );
}
