import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { can } from '#app/domain/permissions/can.ts';
import { maxReportNote } from '#app/protocol/reports.ts';
import { Field } from '../forms/field.tsx';
import { FocusHere } from '../forms/focus-here.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { ClauseChoice } from './clause-choice.tsx';
import { ReportThanks } from './report-thanks.tsx';
import { RestoreForm } from './restore-form.tsx';
import { useTextHandling } from './text-handling.ts';
import type { HandledText, TextForm as Which } from './text-handling.ts';

/** Under a text: the form about it that the address has open, or thanks for a report. */
export function TextForm({ text }: { text: HandledText }) {
  const { address, search, viewer, refused, removed } = useTextHandling();
  const message = refused?.typed['id'] === text.id ? refused.message : null;
  const query = new URLSearchParams(search);
  const isOpen = (form: Which) => query.get(form) === text.id;
  if (query.get('reported') === text.id && !refused) return <ReportThanks />;
  if (isOpen('restore')) {
    const gone = removed.find(({ id }) => id === text.id);
    if (gone) {
      return (
        <FocusHere>
          <div id="restore">
            <RestoreForm removed={gone} action={address('restore', text.id)} message={message} />
          </div>
        </FocusHere>
      );
    }
  }
  const isOwn = viewer !== null && viewer.handle === text.author?.handle;
  // It went out of sight while the form was open.
  if (!text.revisionId) return <FormMessage message={message} />;
  if (isOwn) return null;
  if (isOpen('report')) return viewer ? <ReportForm text={text} /> : <SignInFirst text={text} />;
  return isOpen('remove') && can(viewer, { do: 'remove' }) ? <RemoveForm text={text} /> : null;
}

function ReportForm({ text }: { text: HandledText }) {
  return (
    <NamingAClause
      text={text}
      form="report"
      heading="Report this to the moderators"
      legend="Which clause does it break?"
      note={{ label: 'For the moderators, if you like', max: maxReportNote }}
      send="Send the report"
    >
      <p className="soft">Nobody but the moderators learns of it, and they do not see your name.</p>
    </NamingAClause>
  );
}

function RemoveForm({ text }: { text: HandledText }) {
  return (
    <NamingAClause
      text={text}
      form="remove"
      heading="Remove this for everyone"
      legend="Under which clause?"
      note={{ label: 'Note to its author, if you like', max: 2_000 }}
      send="Remove it"
    >
      <p className="soft">Its author sees the clause and the note, and can appeal.</p>
    </NamingAClause>
  );
}

interface Naming {
  text: HandledText;
  form: 'report' | 'remove';
  heading: string;
  legend: string;
  note: { label: string; max: number };
  send: string;
  children: ReactNode;
}

function NamingAClause({ text, form, heading, legend, note, send, children }: Naming) {
  const { address, clauses, refused } = useTextHandling();
  const here = refused?.typed['id'] === text.id ? refused : null;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <Form
      method="post"
      action={address(form, text.id)}
      className="form panel"
      id={form}
      aria-label={heading}
      preventScrollReset
    >
      <input type="hidden" name="intent" value={`${form}-text`} />
      <input type="hidden" name="type" value={text.type} />
      <input type="hidden" name="id" value={text.id} />
      <input type="hidden" name="revisionId" value={text.revisionId ?? ''} />
      <h3 ref={top} tabIndex={-1}>
        {heading}
      </h3>
      <FormMessage message={here?.message} issues={here?.issues} />
      <ClauseChoice legend={legend} clauses={clauses} chosen={here?.typed['clause']} />
      <Field
        name="note"
        label={note.label}
        area="short"
        maxLength={note.max}
        initial={here?.typed['note']}
      />
      {children}
      <div className="row">
        <button className="button">{send}</button>
        <Link to={address(null)} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

function SignInFirst({ text }: { text: HandledText }) {
  const { address } = useTextHandling();
  const next = encodeURIComponent(address('report', text.id));
  return (
    <p className="panel" id="report">
      <Link to={`/sign-in?next=${next}`} rel="nofollow">
        Sign in
      </Link>{' '}
      to report this; you come back here.
    </p>
  );
}
