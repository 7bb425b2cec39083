import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';
import type { Issue } from '#app/protocol/errors.ts';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: string;
  issues?: readonly Issue[] | undefined;
}

/** A label, a line of help, an input, and what is wrong with it beside it. */
export function AccountField({ name, label, hint, issues, ...input }: Props) {
  const id = useId();
  const wrong = issues?.filter((issue) => issue.path === name) ?? [];
  const described = [hint ? `${id}-hint` : '', wrong.length ? `${id}-wrong` : ''].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {wrong.length ? (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong.map((issue) => issue.message).join(' ')}
        </span>
      ) : null}
      <input
        type="text"
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={wrong.length ? true : undefined}
        {...input}
      />
    </div>
  );
}
