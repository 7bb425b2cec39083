import { Form, Link } from '@remix-run/react';
import type { MethodView } from '#app/protocol/debates.ts';
import { maxOpeningLength } from '#app/protocol/debates.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { ClientId } from '../forms/client-id.tsx';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { Leaf } from '../frame/leaf.tsx';

interface Props {
  heading: string;
  send: string;
  cancel: string;
  methods: MethodView[];
  initial: { title: string; motion: string; body: string; methods: string[] };
  /** The revision being changed; null for a new debate. */
  revisionId: string | null;
  message: string | null;
  issues: Issue[];
}

/** Title, motion, opening and methods of a debate, new or changed. */
export function DebateForm(props: Props) {
  const { initial, methods, message, issues, revisionId } = props;
  const wrong = (path: string) => issues.find((issue) => issue.path === path)?.message;
  return (
    <Leaf className="list-head">
      <h1>{props.heading}</h1>
      <Form method="post" className="form debate-form">
        {revisionId === null ? (
          <ClientId renew={message ?? ''} />
        ) : (
          <>
            <input type="hidden" name="intent" value="edit-debate" />
            <input type="hidden" name="revisionId" value={revisionId} />
          </>
        )}
        <FormMessage message={message} issues={issues.filter((issue) => issue.path === '')} />
        <Field
          name="title"
          label="Title"
          hint="What it is about, as in a table of contents"
          wrong={wrong('title')}
          initial={initial.title}
          maxLength={120}
          required
        />
        <Field
          name="motion"
          label="Motion"
          hint="One sentence that can be argued for and against"
          wrong={wrong('motion')}
          initial={initial.motion}
          maxLength={240}
          area="short"
          required
        />
        <Field
          name="body"
          label="Opening"
          hint="Your case, with what stands behind it. Markdown works; up to five links."
          wrong={wrong('body')}
          initial={initial.body}
          maxLength={maxOpeningLength}
          area="tall"
          required
        />
        <fieldset>
          <legend>Methods it is about</legend>
          <div className="choices">
            {methods.map(({ slug, name }) => (
              <label className="choice" key={slug}>
                <input
                  type="checkbox"
                  name="methods"
                  value={slug}
                  defaultChecked={initial.methods.includes(slug)}
                />
                {name}
              </label>
            ))}
          </div>
          {wrong('methods') ? <span className="wrong">{wrong('methods')}</span> : null}
        </fieldset>
        <div className="row">
          <button className="button">{props.send}</button>
          <Link to={props.cancel}>Not now</Link>
        </div>
      </Form>
    </Leaf>
  );
}
