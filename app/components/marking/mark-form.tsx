import { Form, Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { quoteAt } from '#app/domain/claims/quote.ts';
import type { Quote } from '#app/domain/claims/quote.ts';
import { sentencesOf } from '#app/domain/claims/sentences.ts';
import { textContentOf } from '#app/domain/text/text-content.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { Reasons } from '../thread/reasons.tsx';

interface Props {
  subject: 'opening' | 'comment';
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
export default function MarkForm({ subject, revisionId, html, typed, message, reasons }: Props) {
  const { slug, search } = useDebateHere();
  const selected = (useLocation().state as Selected | null)?.quote ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [selected]);
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
      {selected ? (
        <SelectedQuote quote={selected} />
      ) : (
        <Sentences html={html} chosen={typed['sentence']} />
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
      <blockquote>{quote.exact}</blockquote>
    </div>
  );
}

/** One choice carries the whole quote, because a choice is one value in a form. */
function Sentences({ html, chosen }: { html: string; chosen: string | undefined }) {
  const text = textContentOf(html);
  return (
    <fieldset className="sentences">
      <legend>Which sentence?</legend>
      {sentencesOf(text).map(({ start, end, text: words }) => {
        const value = JSON.stringify(quoteAt(text, start, end));
        return (
          <label key={start}>
            <input
              type="radio"
              name="sentence"
              value={value}
              defaultChecked={chosen === value}
              required
            />
            {words}
          </label>
        );
      })}
    </fieldset>
  );
}
