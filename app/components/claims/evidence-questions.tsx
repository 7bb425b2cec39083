import type { ReactNode } from 'react';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { gapsOf, needsSource } from '#app/domain/evidence/details.ts';
import { evidenceKinds, kindGroups, kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { Field } from '../forms/field.tsx';

interface Answers {
  /** What stands in the form, by the names of its fields. */
  typed: Readonly<Record<string, string>>;
  issues: readonly Issue[];
}

const wrongAt = (issues: readonly Issue[], ...paths: string[]) =>
  issues.find((issue) => paths.includes(issue.path))?.message;

/** Issues that no field shows beside itself. */
export const generalIssues = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ path }) => !path.startsWith('details.') && path !== 'source');

/** The four groups of kinds, one of them chosen; `children` say why, where it is a suggestion. */
export function KindPicker({ chosen, children }: { chosen: EvidenceKind; children?: ReactNode }) {
  return (
    <fieldset>
      <legend>What kind is it?</legend>
      {children}
      <div className="kinds">
        {kindGroups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label}>
            <p className="label">{group.label}</p>
            {group.kinds.map((kind) => (
              <Choice
                key={kind}
                name="kind"
                value={kind}
                label={kindWords[kind].label}
                hint={kindWords[kind].hint}
                checked={kind === chosen}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * What every kind asks, of which the chosen kind's is shown, so that it works as one form without
 * scripts. Names begin with the kind: what was typed for another kind is not sent as this one's.
 */
export function QuestionsOfAllKinds({
  chosen,
  carrier,
  typed,
  issues,
}: Answers & { chosen: EvidenceKind; carrier: number | null }) {
  return evidenceKinds.map((kind) => (
    <fieldset className="asks" data-kind={kind} key={kind}>
      <legend className="hidden-text">{kindWords[kind].label}</legend>
      <Questions kind={kind} typed={typed} issues={kind === chosen ? issues : []} />
      {carrier === null ? null : <NotSaid kind={kind} carrier={carrier} typed={typed} />}
      {needsSource(kind) ? <p className="hint">This kind needs its source below.</p> : null}
    </fieldset>
  ));
}

/** What one kind asks: one field that is required, the others where one can say. */
export function Questions({ kind, typed, issues }: Answers & { kind: EvidenceKind }) {
  return detailFields[kind].map((field) => (
    <Field
      key={field.name}
      name={`${kind}.${field.name}`}
      label={field.required ? field.label : `${field.label} (if you can say)`}
      hint={field.hint}
      wrong={wrongAt(issues, `details.${field.name}`)}
      initial={typed[`${kind}.${field.name}`]}
      maxLength={field.maxLength}
      area={field.long ? 'short' : undefined}
    />
  ));
}

/** What the comment that carries the evidence does not say of this kind's questions. */
function NotSaid({
  kind,
  carrier,
  typed,
}: {
  kind: EvidenceKind;
  carrier: number;
  typed: Answers['typed'];
}) {
  const said = Object.fromEntries(
    detailFields[kind].map(({ name }) => [name, typed[`${kind}.${name}`]]),
  );
  const gaps = gapsOf(kind, said, Boolean(typed['source']));
  return gaps.length === 0 ? null : (
    <p className="soft">
      Not said in #{carrier}: {gaps.join(', ')}
    </p>
  );
}

/** Where it can be looked up, and whose it is. */
export function SourceFields({ typed, issues, legend }: Answers & { legend: string }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Field
        name="source"
        label="Address or DOI"
        wrong={wrongAt(issues, 'source', 'source.url', 'source.doi')}
        initial={typed['source']}
        maxLength={2000}
      />
      <Field name="title" label="Its title" initial={typed['title']} maxLength={300} />
      <label className="choice">
        <input type="checkbox" name="own" value="yes" defaultChecked={typed['own'] === 'yes'} />
        It is my own or my firm’s
      </label>
    </fieldset>
  );
}

export function Choice(props: {
  name: string;
  value: string;
  label: string;
  hint?: string;
  checked: boolean;
}) {
  return (
    <label className="choice">
      <input type="radio" name={props.name} value={props.value} defaultChecked={props.checked} />
      <span>
        {props.label}
        {props.hint ? <small>{props.hint}</small> : null}
      </span>
    </label>
  );
}

/** The kind chosen in a form, as it was sent or as it starts. */
export const kindIn = (typed: Answers['typed'], otherwise: EvidenceKind): EvidenceKind =>
  evidenceKinds.find((kind) => kind === typed['kind']) ?? otherwise;
