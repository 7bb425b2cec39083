import { Form } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import { maxCommentLength } from '#app/protocol/comments.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { ClientId } from '../forms/client-id.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { CheckAnswer } from './check-answer.tsx';
import type { ComposerProps } from './composer-props.ts';
import './composer.css';
import { placeKey } from './kept-writing.ts';
import { outcomeInWords } from './outcome-words.ts';
import { Preview } from './preview.tsx';
import { StanceChoice } from './stance-choice.tsx';
import { usePolicy } from './use-policy.ts';
import { useWriting } from './use-writing.ts';
import { WritingArea } from './writing-area.tsx';

/**
 * Where a comment is written, answered or changed. Sends `intent` (`create-comment`,
 * `edit-comment`, or `check-policy` without JavaScript), `body`, `stance`, `parentId` and `id`
 * (the client's own for a new text), or `comment` and `revisionId` for a change.
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
    { body: initial?.body ?? '', stance: initial?.stance ?? '' },
    { forgets: viewer !== null, isNewest: !editing && Boolean(initial?.body) },
  );
  const { body, stance } = writing;
  const { begin, judged, titleOf } = usePolicy(body);
  const attempt = useAttempt(body);

  const answer = answerTo(props, body, judged);
  const tooLong = body.length - maxCommentLength;
  const show = ([start, end]: readonly [number, number]) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };

  return (
    <section className="composer" id="composer" aria-label={label}>
      <Form
        method="post"
        action={props.action ?? `/debates/${slug}`}
        className="form"
        preventScrollReset
        onSubmit={() => {
          keepNow();
          attempt.made();
        }}
      >
        <input type="hidden" name="place" value={place} />
        {editing ? (
          <>
            <input type="hidden" name="comment" value={initial?.id ?? ''} />
            <input type="hidden" name="revisionId" value={initial?.revisionId ?? ''} />
          </>
        ) : (
          <ClientId renew={`${place} ${attempt.count}`} />
        )}
        {parent ? <input type="hidden" name="parentId" value={parent.id} /> : null}
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
            onChange={(next) => write({ body: next, stance })}
            onFocus={begin}
            onSend={() => send.current?.click()}
          />
          <p className={tooLong > 0 ? 'counter wrong' : 'counter soft'}>
            {tooLong > 0
              ? `${tooLong} characters too long`
              : `${body.length} of ${maxCommentLength} characters`}
          </p>
        </div>
        {editing ? null : (
          <StanceChoice stance={stance} onChange={(next) => write({ body, stance: next })} />
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
            />
          ) : null}
        </div>
        <div className="row">
          <button
            ref={send}
            className="button"
            name="intent"
            value={editing ? 'edit-comment' : 'create-comment'}
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
      {previewing && body.trim() !== '' ? <Preview body={body} slug={slug} /> : null}
    </section>
  );
}

/** A text changed after it was tried is another text, and gets another id. */
function useAttempt(body: string) {
  const [count, setCount] = useState(0);
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (tried.current === null || tried.current === body) return;
    tried.current = null;
    setCount((before) => before + 1);
  }, [body]);
  return {
    count,
    made: () => {
      tried.current = body;
    },
  };
}

/** The most severe reason decides, as everywhere; said again here to keep the rules out of the page. */
const outcomeOf = (reasons: readonly Reason[]) =>
  reasons.some((reason) => reason.severity === 'return') ? 'return' : 'hold';

const tones = { publish: 'fine', hold: 'wait', return: 'change' } as const;

/** The answer to the text as it stands: the browser's, or the server's where that text is its. */
function answerTo(
  { initial, reasons = [], outcome, viewer, holdAll = false }: ComposerProps,
  body: string,
  judged: ReturnType<typeof usePolicy>['judged'],
) {
  const servers = outcome ?? (reasons.length > 0 ? outcomeOf(reasons) : null);
  const isServers = servers !== null && body === initial?.body;
  const said = isServers ? { outcome: servers, reasons } : judged?.check;
  if (!said || body.trim() === '') return null;
  return {
    tone: tones[said.outcome],
    reasons: said.reasons,
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
