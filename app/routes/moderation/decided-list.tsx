import { Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { counted } from '#app/components/words/count.ts';
import { decidedWords, typeWords } from '#app/components/moderation/words.ts';
import type { DecisionView } from '#app/protocol/moderation.ts';
import { inBatches } from './in-batches.ts';
import { UndoBatch, UndoDecision } from './undo-forms.tsx';

/** The viewer's own last decisions, each with its way back; those made in one go are one line. */
export function DecidedList({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return null;
  return (
    <Leaf className="decided">
      <h2>Decided by you</h2>
      <ol>
        {inBatches(decisions).map((made, index) => (
          <Decided key={made[0].id} made={made} isLast={index === 0} />
        ))}
      </ol>
    </Leaf>
  );
}

interface DecidedProps {
  made: readonly [DecisionView, ...DecisionView[]];
  isLast: boolean;
}

function Decided({ made, isLast }: DecidedProps) {
  const [decision, ...others] = made;
  const did = decidedWords[decision.action] ?? decision.action;
  if (decision.batch && others.length > 0) {
    return (
      <li className="small">
        <p>
          <b>{did}</b> {counted(made.length, 'text')} in one go,{' '}
          <Moment at={decision.at} withTime />
        </p>
        <p className="excerpt">{decision.excerpt}</p>
        <UndoBatch
          batch={decision.batch}
          label={`Undo all ${made.length}: ${decision.excerpt.slice(0, 60)}`}
          isLast={isLast}
        />
      </li>
    );
  }
  return (
    <li className="small">
      <p>
        <b>{did}</b> {typeWords[decision.type].toLowerCase()} in{' '}
        <Link to={`/debates/${decision.debate.slug}`}>{decision.debate.title}</Link>,{' '}
        <Moment at={decision.at} withTime />
      </p>
      <p className="excerpt">{decision.excerpt}</p>
      <UndoDecision
        decision={decision}
        label={`Undo: ${decision.excerpt.slice(0, 60)}`}
        isLast={isLast}
      />
    </li>
  );
}
