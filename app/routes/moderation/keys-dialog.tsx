import { forwardRef } from 'react';

interface Props {
  areOn: boolean;
  onSwitch: (on: boolean) => void;
}

const keys: readonly (readonly [key: string, does: string])[] = [
  ['j', 'the next text'],
  ['k', 'the one before'],
  ['a', 'approve, keep or grant'],
  ['w', 'approve without the links'],
  ['r', 'return to its author'],
  ['x', 'reject, remove or deny'],
  ['1–9', 'tick a clause; with words selected, mark them as breaking it'],
  ['s', 'ask for a second opinion'],
  ['space', 'select for a decision on many'],
  ['u', 'undo the last decision'],
  ['?', 'show these keys'],
];

/** Which key does what. Single keys can be switched off, for whoever speaks to the computer. */
export const KeysDialog = forwardRef<HTMLDialogElement, Props>(function KeysDialog(
  { areOn, onSwitch },
  ref,
) {
  return (
    <dialog ref={ref} className="keys" aria-labelledby="keys-title">
      <form method="dialog" className="form">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">
          In the text, left and right step from word to word; with shift they extend what is
          selected.
        </p>
        <label className="choice">
          <input
            type="checkbox"
            checked={areOn}
            onChange={(event) => onSwitch(event.target.checked)}
          />
          Use these keys
        </label>
        <p>
          <button className="button">Close</button>
        </p>
      </form>
    </dialog>
  );
});
