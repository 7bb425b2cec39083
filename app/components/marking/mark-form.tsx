import { Form, Link, useLocation } from '@remix-run/react';
import { Fragment, lazy, Suspense, useEffect, useId, useMemo, useRef } from 'react';
import { findQuote, quoteAt } from '#app/domain/claims/quote.ts';
import type { Quote } from '#app/domain/claims/quote.ts';
import { sentencesOf } from '#app/domain/claims/sentences.ts';
import { outstandingClaims } from '#app/domain/claims/suggest-claims.ts';
import { textContentOf } from '#app/domain/text/text-content.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { Reasons } from '../thread/reasons.tsx';

const ArguedBefore = lazy(() => import('../claims/argued-before.tsx'));

interface Props {
  subject: 'opening' | 'comment';
  /** The comment's number; null for the opening. */
  number: number | null;
  revisionId: string;
  html: string;
  typed: Record<string, string>;
  message: string | null;
  reasons: readonly Reason[];
}

/** What the selection tools hand over in the history entry. */
export interface Selected {
  quote?: Quote;
}

/** Marks a claim: the words that were selected, or a sentence chosen from the list of them. */
export default function MarkForm(props: Props) {
  const { subject, number, revisionId, html, typed, message, reasons } = props;
  const { slug, search } = useDebateHere();
  const state = useLocation().state as Selected | null;
  const selected = useMemo(
    () => standingIn(html, state?.quote ?? typedQuote(typed)),
    [html, state, typed],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const words = selected?.quote.exact;
  const isRefused = message !== null;
  // Why it was not taken has the focus then.
  useEffect(() => {
    if (!isRefused) heading.current?.focus();
  }, [words, isRefused]);
  const cancel = changed(slug, search, { mark: null });
  return (
    <Form
      method="post"
      action={changed(slug, search, {}, 'mark')}
      className="form panel"
      id="mark"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="create-claim" />
      <input type="hidden" name="subject.type" value={subject} />
      <input type="hidden" name="subject.number" value={number ?? ''} />
      <input type="hidden" name="subject.revisionId" value={revisionId} />
      <ClientId renew={message ?? ''} />
      <h3 ref={heading} tabIndex={-1}>
        Mark a claim
      </h3>
      <p className="soft">
        A claim is one assertion that evidence can stand for or against. It is shown in its author’s
        exact words, with your name as the one who marked it.
      </p>
      <FormMessage message={message} />
      <Reasons reasons={reasons} />
      {selected?.stands ? (
        <>
          <SelectedQuote quote={selected.quote} />
          <Suspense>
            <ArguedBefore slug={slug} words={selected.quote.exact} />
          </Suspense>
        </>
      ) : (
        <>
          {selected ? <LostQuote quote={selected.quote} /> : null}
          <Sentences html={html} chosen={sentenceIn(html, typed['sentence'])} />
        </>
      )}
      <Field
        name="text"
        label="In other words (if that helps)"
        hint="Shown once the author or a moderator accepts it"
        maxLength={300}
        initial={typed['text']}
      />
      <div className="row">
        <button className="button">Mark this claim</button>
        <Link to={cancel} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

function SelectedQuote({ quote }: { quote: Quote }) {
  return (
    <div className="prose">
      <input type="hidden" name="quote.exact" value={quote.exact} />
      <input type="hidden" name="quote.prefix" value={quote.prefix ?? ''} />
      <input type="hidden" name="quote.suffix" value={quote.suffix ?? ''} />
      <input type="hidden" name="quote.position" value={quote.position ?? ''} />
      <blockquote>{quote.exact}</blockquote>
    </div>
  );
}

/** What was chosen in a version of the text that is no longer the one readers see. */
function LostQuote({ quote }: { quote: Quote }) {
  return (
    <p className="soft">
      These words are no longer in the text as you chose them: “{quote.exact}”. Choose again.
    </p>
  );
}

/** The words that were selected before, where the form comes back. */
function typedQuote(typed: Record<string, string>): Quote | null {
  if (typed['quote.exact']) {
    const { 'quote.exact': exact, 'quote.prefix': prefix, 'quote.suffix': suffix } = typed;
    return { exact, prefix, suffix };
  }
  return null;
}

/** The sentence that was chosen before, as the list of the text names it now. */
function sentenceIn(html: string, sentence: string | undefined): string | undefined {
  if (!sentence) return undefined;
  try {
    const before = standingIn(html, JSON.parse(sentence) as Quote);
    return before?.stands ? JSON.stringify(before.quote) : undefined;
  } catch {
    return undefined;
  }
}

/** A quote made anew where it stands now, or as it was where it stands there no longer. */
function standingIn(html: string, quote: Quote | null) {
  if (!quote) return null;
  const text = textContentOf(html);
  const asChosen = findQuote(text, quote);
  // Around the words the text may be another by now.
  const found = asChosen.ok ? asChosen : findQuote(text, { exact: quote.exact });
  return found.ok
    ? { stands: true, quote: quoteAt(text, found.start, found.end) }
    : { stands: false, quote };
}

/**
 * One choice carries the whole quote, because a choice is one value in a form. What reads like a
 * claim says so, and by which words; nothing is chosen for anybody.
 */
function Sentences({ html, chosen }: { html: string; chosen: string | undefined }) {
  const id = useId();
  const text = textContentOf(html);
  const likely = useMemo(
    () => new Map(outstandingClaims(text).map((claim) => [claim.start, claim.because])),
    [text],
  );
  return (
    <fieldset className="sentences">
      <legend>Which sentence?</legend>
      {sentencesOf(text).map(({ start, end, text: words }) => {
        const value = JSON.stringify(quoteAt(text, start, end));
        const because = likely.get(start);
        const note = because ? `${id}-${start}` : undefined;
        return (
          <Fragment key={start}>
            <label>
              <input
                type="radio"
                name="sentence"
                value={value}
                defaultChecked={chosen === value}
                aria-describedby={note}
                required
              />
              {words}
            </label>
            {because ? (
              <p className="soft small" id={note}>
                Likely a claim: {signsIn(text, because)}
              </p>
            ) : null}
          </Fragment>
        );
      })}
    </fieldset>
  );
}

const signsIn = (text: string, because: readonly { start: number; end: number }[]): string =>
  [...new Set(because.map(({ start, end }) => `“${text.slice(start, end)}”`))].join(', ');
