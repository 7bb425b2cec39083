import { Form } from '@remix-run/react';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { toldReason } from '#app/domain/policy/told-reason.ts';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import type { Span } from '#app/domain/policy/types.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { CheckAnswer } from './check-answer.tsx';
import { ClaimsToCome } from './claims-to-come.tsx';
import type { ComposerProps } from './composer-props.ts';
import './composer.css';
import { placeKey } from './kept-writing.ts';
import { mayThank, SourceOffer, ThanksOffer } from './offers.tsx';
import { outcomeInWords } from './outcome-words.ts';
import { Preview } from './preview.tsx';
import type { Cut } from './signature-offer.tsx';
import { StanceChoice } from './stance-choice.tsx';
import { useKeepLine } from './use-keep-line.ts';
import { usePolicy } from './use-policy.ts';
import { useSources } from './use-sources.ts';
import { useWriting } from './use-writing.ts';
import { WritingArea } from './writing-area.tsx';

// Few texts are signed; what reads a signature comes with the first that is.
const SignatureOffer = lazy(() => import('./signature-offer.tsx'));
// A short text shows by itself what it claims.
const ClaimSuggestions = lazy(() => import('./claim-suggestions.tsx'));
const wordsToReadFor = 40;

/**
 * Where a comment is written, answered or changed. Sends `intent` (`create-comment`,
 * `edit-comment`, or `check-policy` without JavaScript), `body`, `stance`, `parentId` and `id`
 * (the client's own for a new text), or `comment` and `revisionId` for a change; and `sources`, the
 * JSON of links that left the text. What the composer offers instead of a refusal has intents of its
 * own: `thank-instead`, `cut-signature`, `only-cut-signature`, `link-to-source`, `take-back-source`.
 */
export function Composer(props: ComposerProps) {
  const { slug, parent, initial, viewer, message } = props;
  const label = labelOf(props);
  const ids = { body: useId(), help: useId(), answer: useId() };
  const area = useRef<HTMLTextAreaElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const [alive, setAlive] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  useEffect(() => setAlive(true), []);

  const editing = Boolean(initial?.id && initial.revisionId);
  const place = placeKey({
    slug,
    ...(parent ? { parentId: parent.id } : {}),
    ...(editing && initial?.id ? { id: initial.id } : {}),
  });
  const { writing, write, restored, startAgain, keepNow, sending } = useWriting(
    place,
    {
      body: initial?.body ?? '',
      stance: initial?.stance ?? '',
      sources: [...(initial?.sources ?? [])],
    },
    { forgets: viewer !== null, isNewest: !editing && Boolean(initial?.body) },
  );
  const { body, stance, sources } = writing;
  const { begin, judged, titleOf } = usePolicy(body);
  const attempt = useAttempt(`${JSON.stringify(sources)} ${body}`);
  const action = props.action ?? `/debates/${slug}`;
  const sourcing = useSources(writing, write);
  const { keepLine, said: saidOfLine } = useKeepLine(action);

  const answer = answerTo(props, body, judged);
  const tooLong = body.length - maxCommentLength;
  const show = ([start, end]: readonly [number, number]) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  // The button pressed is gone with what it was about: the focus goes to the text.
  const cutOut = (cut: Cut, keep: boolean) => {
    write({ ...writing, body: cut.text });
    if (keep) keepLine(cut.line);
    area.current?.focus();
  };
  const makeSource = (span: Span) => {
    area.current?.focus();
    void sourcing.make(span);
  };
  const takeBack = (index: number) => {
    area.current?.focus();
    void sourcing.takeBack(index);
  };
  const offerFor = (reason: Reason) => {
    if (reason.offer === 'thanks' && parent && mayThank(props)) {
      return <ThanksOffer to={parent.author?.name ?? ''} />;
    }
    if (reason.offer === 'source' && viewer && answer?.isCurrent && sourcing.mayMake) {
      return <SourceOffer text={body} reason={reason} onMake={alive ? makeSource : undefined} />;
    }
    return null;
  };
  const sends = editing ? 'edit-comment' : 'create-comment';

  return (
    <section className="composer" id="composer" aria-label={label}>
      <Form
        method="post"
        action={action}
        className="form"
        preventScrollReset
        onSubmit={() => {
          keepNow();
          attempt.made();
        }}
      >
        {/* What Enter does anywhere in the form, whatever is offered above the button to send. */}
        <button hidden name="intent" value={sends} tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="place" value={place} />
        {editing ? (
          <>
            <input type="hidden" name="comment" value={initial?.id ?? ''} />
            <input type="hidden" name="revisionId" value={initial?.revisionId ?? ''} />
          </>
        ) : (
          <ClientId renew={`${place} ${attempt.count}`} />
        )}
        {parent ? (
          <>
            <input type="hidden" name="parentId" value={parent.id} />
            <input type="hidden" name="parentNumber" value={parent.number} />
          </>
        ) : null}
        {props.draft ? <input type="hidden" name="draft" value={props.draft} /> : null}
        {typeof message === 'string' ? <FormMessage message={message} /> : message}
        {restored ? (
          <p className="soft">
            This is what you wrote here before.{' '}
            <button type="button" className="plain start-again" onClick={startAgain}>
              Start again
            </button>
          </p>
        ) : null}
        <div className="field">
          <label htmlFor={ids.body}>{label}</label>
          <span className="hint" id={ids.help}>
            {viewer ? null : 'Check your text now; you sign up when you send it. '}A number such as
            #14 links to that comment, and &gt; at the start of a line quotes.
          </span>
          <WritingArea
            ref={area}
            id={ids.body}
            body={body}
            reasons={answer?.reasons ?? []}
            describedBy={`${ids.help} ${ids.answer}`}
            alive={alive}
            onChange={(next) => write({ ...writing, body: next })}
            onFocus={begin}
            onSend={() => send.current?.click()}
          />
          <p className={tooLong > 0 ? 'counter wrong' : 'counter soft'}>
            {tooLong > 0
              ? `${tooLong} characters too long`
              : `${body.length} of ${maxCommentLength} characters`}
          </p>
        </div>
        <ClaimsToCome
          sources={sources}
          alive={alive}
          onChange={(next) => write({ ...writing, sources: next })}
          onTakeBack={takeBack}
        />
        {/* Not a status: that is the policy's answer. */}
        <p className="soft" aria-live="polite">
          {sourcing.said} {saidOfLine}
        </p>
        {editing ? null : (
          <StanceChoice stance={stance} onChange={(next) => write({ ...writing, stance: next })} />
        )}
        <div className={answer ? `panel panel-${answer.tone}` : undefined}>
          <p role="status" id={ids.answer} className="outcome">
            {answer?.line ?? ''}
          </p>
          {answer ? (
            <CheckAnswer
              text={body}
              reasons={answer.reasons}
              titleOf={titleOf}
              onShow={alive ? show : undefined}
              offerFor={offerFor}
            />
          ) : null}
          {answer?.signature ? (
            <Suspense>
              <SignatureOffer
                text={body}
                signature={answer.signature}
                viewer={viewer}
                alive={alive}
                onCut={cutOut}
              />
            </Suspense>
          ) : null}
        </div>
        <div className="row">
          <button
            ref={send}
            className="button"
            name="intent"
            value={sends}
            aria-disabled={sending || undefined}
          >
            {sendWords(props, editing)}
          </button>
          {alive ? (
            <button
              type="button"
              className="button second"
              aria-pressed={previewing}
              onClick={() => setPreviewing(!previewing)}
            >
              Preview
            </button>
          ) : (
            <noscript>
              <button className="button second" name="intent" value="check-policy">
                Check
              </button>
            </noscript>
          )}
          {props.children}
        </div>
      </Form>
      {alive && hasWords(body, wordsToReadFor) ? (
        <Suspense>
          <ClaimSuggestions text={body} onShow={show} />
        </Suspense>
      ) : null}
      {previewing && body.trim() !== '' ? <Preview body={body} slug={slug} /> : null}
    </section>
  );
}

const hasWords = (text: string, count: number) => text.trim().split(/\s+/, count).length === count;

/** A text changed after it was tried is another text, and gets another id. */
function useAttempt(text: string) {
  const [count, setCount] = useState(0);
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (tried.current === null || tried.current === text) return;
    tried.current = null;
    setCount((before) => before + 1);
  }, [text]);
  return {
    count,
    made: () => {
      tried.current = text;
    },
  };
}

/** The most severe reason decides, as everywhere; said again here to keep the rules out of the page. */
const outcomeOf = (reasons: readonly Reason[]) =>
  reasons.some((reason) => reason.severity === 'return') ? 'return' : 'hold';

const tones = { publish: 'fine', hold: 'wait', return: 'change' } as const;

/** The answer to the text as it stands: the browser's, or the server's where that text is its. */
function answerTo(
  { initial, reasons = [], outcome, signature = null, viewer, holdAll = false }: ComposerProps,
  body: string,
  judged: ReturnType<typeof usePolicy>['judged'],
) {
  const servers = outcome ?? (reasons.length > 0 ? outcomeOf(reasons) : null);
  const isServers = servers !== null && body === initial?.body;
  const here = judged && {
    ...judged.check,
    reasons: judged.check.reasons.map(toldReason),
    signature: judged.text === body ? judged.check.signature : null,
  };
  const said = isServers
    ? { outcome: servers, reasons, signature: signature ?? here?.signature ?? null }
    : here;
  if (!said || body.trim() === '') return null;
  return {
    // What was said a moment ago may be about words that have moved since.
    isCurrent: isServers || judged?.text === body,
    tone: tones[said.outcome],
    reasons: said.reasons,
    signature: said.signature,
    line: outcomeInWords({
      outcome: said.outcome,
      // A reason to hold leaves nothing to change.
      reasons: said.reasons.filter((reason) => reason.severity === 'return').length,
      viewer,
      holdAll,
    }),
  };
}

function labelOf({ parent, initial }: ComposerProps): string {
  if (initial?.id && initial.revisionId) return 'Change your comment';
  if (!parent) return 'Your comment';
  return parent.author
    ? `Answer #${parent.number} by ${parent.author.name}`
    : `Answer #${parent.number}`;
}

function sendWords({ viewer, status }: ComposerProps, editing: boolean): string {
  if (!viewer) return 'Sign up and send';
  if (!editing) return 'Send';
  return status === 'published' ? 'Send the change' : 'Send again';
}
