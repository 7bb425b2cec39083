import { Form, Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { PersonName } from '#app/components/words/person.tsx';
import { typeWords } from '#app/components/moderation/words.ts';
import type { ReversalView } from '#app/protocol/moderation.ts';

const nouns: Readonly<Record<ReversalView['action'], string>> = {
  approve: 'approval',
  return: 'return',
  reject: 'rejection',
  remove: 'removal',
  restore: 'restoring',
  keep: 'decision to keep it',
  grant: 'answer to an appeal',
  deny: 'answer to an appeal',
};

/** What colleagues took back of the viewer's decisions, until the viewer says they read it. */
export function Reversals({ reversals }: { reversals: readonly ReversalView[] }) {
  const [newest] = reversals;
  if (!newest) return null;
  return (
    <Leaf className="reversals">
      <section className="panel panel-wait" aria-label="Taken back by colleagues">
        <ul>
          {reversals.map((reversal) => (
            <li key={reversal.id}>
              <p>
                <PersonName person={reversal.by} /> took your {nouns[reversal.action]} back
                {reversal.note ? ': ' : '.'}
                {reversal.note ? <q className="as-typed">{reversal.note}</q> : null}
              </p>
              <p className="soft">
                {typeWords[reversal.type]} in{' '}
                <Link to={`/debates/${reversal.debate.slug}`}>{reversal.debate.title}</Link>,{' '}
                <Moment at={reversal.at} withTime />
              </p>
              <p className="soft excerpt">{reversal.excerpt}</p>
            </li>
          ))}
        </ul>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="read-reversals" />
          <input type="hidden" name="upTo" value={newest.at} />
          <button className="button second">I have read this</button>
        </Form>
      </section>
    </Leaf>
  );
}
