import { Moment } from '#app/components/words/moment.tsx';
import type { SourceHealth } from '#app/domain/vocabulary.ts';

const words: Readonly<Record<Exclude<SourceHealth, 'unchecked'>, string>> = {
  reachable: 'It could be reached',
  moved: 'It has moved',
  unreachable: 'It could not be reached',
  retracted: 'It was retracted',
};

interface Props {
  health: SourceHealth;
  checkedAt: string | null;
  movedTo: string | null;
}

/** What was last seen of a source and when; nothing on a board that does not look. */
export function HealthLine({ health, checkedAt, movedTo }: Props) {
  if (health === 'unchecked') return null;
  return (
    <p className={health === 'reachable' ? 'soft' : 'panel panel-wait'}>
      {words[health]}
      {checkedAt ? (
        <>
          {health === 'reachable' || health === 'unreachable' ? ' on ' : ', as seen on '}
          <Moment at={checkedAt} />
        </>
      ) : null}
      .
      {movedTo ? (
        <>
          {' '}
          <a href={movedTo} rel="nofollow ugc noopener">
            {health === 'retracted' ? 'The notice' : 'Where it is now'}
          </a>
        </>
      ) : null}
    </p>
  );
}
