import { Link } from '@remix-run/react';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { ConclusionView } from '#app/protocol/debates.ts';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { useDebateHere } from '../thread/debate-context.tsx';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { StateLine } from '../words/state-line.tsx';
import { PositionLine } from './position-line.tsx';
import { TurnsOnNote } from './turns-on.tsx';

interface Props {
  page: DebatePageView;
}

const longMotion = 120;

/** Everything above the opening: motion, conclusion, state, what it turns on, the way down. */
export function DebateHead({ page }: Props) {
  const { debate, turnsOn } = page;
  const { slug } = useDebateHere();
  const { conclusion, proposal } = debate;
  return (
    <header className="leaf debate-head">
      <div className="text">
        <p className="label title">
          {debate.title}
          {debate.status === 'open' ? null : ` — ${debate.status}`}
        </p>
        <h1 className={debate.motion.length > longMotion ? 'long' : undefined}>{debate.motion}</h1>
        {conclusion ? <Conclusion view={conclusion} label="Conclusion" /> : null}
        {proposal ? <Conclusion view={proposal} label="Proposed conclusion" /> : null}
        <div className="state small">
          <StateLine counts={debate.counts} slug={slug} />
        </div>
        <PositionLine page={page} />
        {turnsOn ? <TurnsOnNote turnsOn={turnsOn} /> : null}
        <p className="jump small">
          <a href="#comments">Go to the comments</a>
          <Link to={`/debates/${slug}/claims`}>Claims and evidence</Link>
        </p>
      </div>
    </header>
  );
}

function Conclusion({ view, label }: { view: ConclusionView; label: string }) {
  const id = `conclusion-${view.id}`;
  const { revisionId, author } = view;
  const text = { type: 'conclusion', id: view.id, revisionId, author } as const;
  return (
    <section className="conclusion" id={id} aria-label={label}>
      <p className="label">{label}</p>
      <dl>
        <dt>Agreed</dt>
        <dd className="prose" dangerouslySetInnerHTML={{ __html: view.agreedHtml }} />
        <dt>Still open</dt>
        <dd className="prose" dangerouslySetInnerHTML={{ __html: view.openHtml }} />
      </dl>
      <p className="byline">
        <PersonName person={view.author} /> <Moment at={view.at} />
      </p>
      <a className="whole small" href={`#${id}`}>
        Read it whole
      </a>
      <p className="acts">
        <TextActs text={text} about={<span className="hidden-text"> (the conclusion)</span>} />
      </p>
      <TextForm text={text} />
    </section>
  );
}
