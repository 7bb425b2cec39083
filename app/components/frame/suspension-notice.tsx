import type { SuspensionNotice as Notice } from '#app/domain/moderation/suspension.ts';
import { Moment } from '../words/moment.tsx';
import './suspension-notice.css';

/** On top of every page, to whoever is suspended: that they are, why, and until when. */
export function SuspensionNotice({ notice }: { notice: Notice | null }) {
  if (!notice) return null;
  return (
    <section className="leaf suspended" aria-label="Your account">
      <div className="text">
        <div className="panel panel-wait">
          <p>
            <b>
              Your account is suspended{' '}
              {notice.until ? (
                <>
                  until <Moment at={notice.until} withTime />
                </>
              ) : (
                'until a moderator ends it'
              )}
              .
            </b>{' '}
            You can read everything public and your own texts, but not write.
          </p>
          {notice.reason ? <p>The reason: {notice.reason}</p> : null}
        </div>
      </div>
    </section>
  );
}
