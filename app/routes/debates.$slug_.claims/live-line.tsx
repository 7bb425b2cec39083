import { newsInWords } from '#app/live/claims-news.ts';
import type { LiveClaims } from '#app/live/use-live-claims.ts';

/** What came while the page was open: said once, and one tap away. It stands in its place already. */
export function LiveLine({ news, connection }: LiveClaims) {
  const words = newsInWords(news);
  const first = [...news.claims, ...news.pieces.keys(), ...news.moved][0];
  return (
    <div className="live leaf">
      <div className="text small">
        <p role="status" className="hidden-text">
          {words}
        </p>
        {words && first ? (
          <button
            type="button"
            className="bar small"
            onClick={() => {
              const claim = document.getElementById(`claim-${first}`);
              claim?.scrollIntoView({ block: 'start' });
              claim?.focus({ preventScroll: true });
            }}
          >
            {words}
            <span className="hidden-text">: go to the first</span>
          </button>
        ) : null}
        {connection === 'offline' || connection === 'catching-up' ? (
          <span className={`connection connection-${connection}`}>
            {connection === 'offline' ? 'Offline' : 'Catching up'}
          </span>
        ) : null}
      </div>
    </div>
  );
}
