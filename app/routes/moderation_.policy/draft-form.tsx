import { Form } from '@remix-run/react';
import { Field } from '#app/components/forms/field.tsx';
import { maxClauses } from '#app/domain/policy/bounds.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { maxSummaryLength } from '#app/protocol/policy.ts';
import { ClauseFields } from './clause-fields.tsx';
import type { TypedClause, TypedDraft } from './draft-fields.ts';
import { SettingFields } from './setting-fields.tsx';

interface Props {
  typed: TypedDraft;
  issues: readonly Issue[];
  /** Of clauses that differ from the version the draft starts from. */
  changed: ReadonlySet<string>;
  numbersChanged: boolean;
  /** Somebody else's draft stands where this one would go. */
  overwrites: boolean;
}

const empty: TypedClause = {
  id: '',
  title: '',
  short: '',
  long: '',
  decides: 'hand',
  examples: [],
  isNew: true,
  isTakenOut: false,
};

/** The whole of a version, clause by clause, and its numbers. */
export function DraftForm({ typed, issues, changed, numbersChanged, overwrites }: Props) {
  const wrong = (name: string) => issues.find(({ path }) => path === name)?.message;
  const isWrong = (start: string) => issues.some(({ path }) => path.startsWith(start));
  const { clauses } = typed;
  return (
    <Form method="post" action="/moderation/policy" className="form draft-form" preventScrollReset>
      <input type="hidden" name="basedOn" value={typed.basedOn} />
      <input type="hidden" name="revision" value={typed.revision} />
      {clauses.map((clause, index) => (
        <ClauseFields
          key={index}
          index={index}
          clause={clause}
          wrong={wrong}
          isOpen={isWrong(`clauses.${index}.`)}
          heading={headingOf(clause, changed)}
        />
      ))}
      {clauses.length < maxClauses ? (
        <ClauseFields
          index={clauses.length}
          clause={empty}
          wrong={wrong}
          isOpen={false}
          heading="Add a clause that moderators decide"
        />
      ) : null}
      <SettingFields
        heading={numbersChanged ? 'Numbers (changed)' : 'Numbers'}
        typed={typed}
        wrong={wrong}
        isOpen={['max', 'approvals', 'reporters'].some(isWrong)}
      />
      <Field
        name="summary"
        label="What changes and why"
        hint="For everyone; it can wait until this is published"
        wrong={wrong('summary')}
        initial={typed.summary}
        maxLength={maxSummaryLength}
        area="short"
      />
      <div className="row">
        <button className="button" name="intent" value="save">
          {overwrites ? 'Save mine instead' : 'Save the draft'}
        </button>
      </div>
    </Form>
  );
}

function headingOf({ title, id, isNew }: TypedClause, changed: ReadonlySet<string>): string {
  const name = title.trim() || id;
  if (isNew) return `${name} (new)`;
  return changed.has(id) ? `${name} (changed)` : name;
}
