import type { Span } from '#app/domain/policy/types.ts';
import { siteOf } from '#app/domain/evidence/source-of-claim.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { ComposerProps } from './composer-props.ts';

/** Thanks go to whoever wrote the comment answered; nobody thanks themselves. */
export const mayThank = ({ parent, viewer }: Pick<ComposerProps, 'parent' | 'viewer'>): boolean =>
  viewer !== null && parent?.author != null && parent.author.handle !== viewer.handle;

/** One tap instead of a text; what was typed is let go once the thanks arrived. */
export function ThanksOffer({ to }: { to: string }) {
  return (
    <p className="offer-place">
      <button className="button second" name="intent" value="thank-instead" formNoValidate>
        Say thanks privately instead
      </button>
      <span className="soft">Only {to} sees it.</span>
    </p>
  );
}

interface SourceOfferProps {
  text: string;
  reason: Reason;
  /** Absent where no script runs: then the server takes the links one by one. */
  onMake?: ((span: Span) => void) | undefined;
}

/** For each link too many, a place where it may stay. */
export function SourceOffer({ text, reason, onMake }: SourceOfferProps) {
  const words = 'Make it the source of a claim instead';
  if (!onMake) {
    return (
      <p className="offer-place">
        <button className="button second" name="intent" value="link-to-source" formNoValidate>
          {words}
        </button>
      </p>
    );
  }
  return (
    <>
      {reason.spans.map((span) => (
        <p className="offer-place" key={span.join('-')}>
          <button type="button" className="button second" onClick={() => onMake(span)}>
            {words}
            <span className="hidden-text">: {text.slice(...span)}</span>
          </button>
          {reason.spans.length > 1 ? (
            <span className="soft">{siteOf(text.slice(...span))}</span>
          ) : null}
        </p>
      ))}
    </>
  );
}
