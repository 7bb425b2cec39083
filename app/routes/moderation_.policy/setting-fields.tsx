import { useId } from 'react';
import {
  lengthBounds,
  linkBounds,
  reporterBounds,
  textKinds,
  trustBounds,
} from '#app/domain/policy/bounds.ts';
import type { Bounds } from '#app/domain/policy/bounds.ts';
import { inFigures, kindWords } from '#app/components/policy/settings-words.ts';
import type { TypedDraft } from './draft-fields.ts';

interface Props {
  heading: string;
  typed: TypedDraft;
  wrong: (name: string) => string | undefined;
  isOpen: boolean;
}

/** The numbers of the draft, each within what the board can bear. */
export function SettingFields({ heading, typed, wrong, isOpen }: Props) {
  return (
    <details className="clause-fields" open={isOpen}>
      <summary>{heading}</summary>
      <NumberField
        name="approvalsForTrust"
        label="Approvals before an author’s texts appear at once"
        typed={typed.approvalsForTrust}
        bounds={trustBounds}
        wrong={wrong('approvalsForTrust')}
      />
      <NumberField
        name="reportersToHide"
        label="Readers whose reports hide a text that no moderator has approved"
        typed={typed.reportersToHide}
        bounds={reporterBounds}
        wrong={wrong('reportersToHide')}
      />
      <fieldset className="number-grid">
        <legend>Links</legend>
        <p className="hint">Addresses outside the board; quotations do not count.</p>
        {textKinds.map((kind) => (
          <NumberField
            key={kind}
            name={`maxLinks.${kind}`}
            label={`In ${kindWords[kind]}`}
            typed={typed.maxLinks[kind]}
            bounds={linkBounds}
            wrong={wrong(`maxLinks.${kind}`)}
          />
        ))}
      </fieldset>
      <fieldset className="number-grid">
        <legend>Room, in characters</legend>
        <p className="hint">
          Counted by the rules of the clause adds-value, as long as rules decide it.
        </p>
        {textKinds.map((kind) => (
          <NumberField
            key={kind}
            name={`maxLength.${kind}`}
            label={`In ${kindWords[kind]}`}
            typed={typed.maxLength[kind]}
            bounds={lengthBounds[kind]}
            wrong={wrong(`maxLength.${kind}`)}
          />
        ))}
      </fieldset>
    </details>
  );
}

interface NumberProps {
  name: string;
  label: string;
  typed: string;
  bounds: Bounds;
  wrong: string | undefined;
}

/** Plain text to a browser, so that a wrong number is kept and said to be wrong by the board. */
function NumberField({ name, label, typed, bounds, wrong }: NumberProps) {
  const id = useId();
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        maxLength={9}
        defaultValue={typed}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong ? true : undefined}
      />
      <span className={wrong ? 'wrong' : 'hint'} id={`${id}-hint`}>
        {wrong ?? `${inFigures(bounds.least)} to ${inFigures(bounds.most)}`}
      </span>
    </div>
  );
}
