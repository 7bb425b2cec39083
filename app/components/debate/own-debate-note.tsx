import { Form, Link } from '@remix-run/react';
import type { OwnDebateView } from '#app/protocol/debates.ts';
import { Leaf } from '../frame/leaf.tsx';
import { answerTo, toChange } from '../thread/own-words.ts';
import { Reasons } from '../thread/reasons.tsx';

/** To its author: what became of the newest version of a debate that others do not see. */
export function OwnDebateNote({ own, editing = false }: { own: OwnDebateView; editing?: boolean }) {
  const isPublic = own.status === 'open' || own.status === 'closed' || own.status === 'archived';
  const answer = answerTo({ ...own, number: isPublic ? 0 : null });
  if (!answer) return null;
  return (
    <Leaf className="own-debate">
      <section className={`panel panel-${answer.tone}`} aria-labelledby="own-debate">
        <h2 className="panel-heading" id="own-debate">
          {answer.heading}
        </h2>
        <p>{answer.sentence}</p>
        {own.note ? <p>The moderator writes: “{own.note}”</p> : null}
        <Reasons
          reasons={answer.tone === 'change' && !own.decided ? toChange(own.reasons) : own.reasons}
        />
        <div className="row">
          {editing || !answer.can.fix ? null : (
            <Link className="button" to={`/debates/${own.slug}/edit`}>
              {answer.tone === 'change' ? 'Fix' : 'Change it'}
            </Link>
          )}
          {answer.can.ask ? (
            <Form method="post" action={`/debates/${own.slug}/edit`}>
              <input type="hidden" name="intent" value="ask-moderator" />
              <input type="hidden" name="debate" value={own.id} />
              <button className="button second">Ask a moderator to look</button>
            </Form>
          ) : null}
        </div>
      </section>
    </Leaf>
  );
}
