import { useId } from 'react';

interface Props {
  name: string;
  label: string;
  hint?: string;
  wrong?: string | undefined;
  initial?: string | undefined;
  maxLength?: number;
  required?: boolean;
  /** A text area instead of a line; `short` is a small one. */
  area?: 'short' | 'tall';
  autoComplete?: string;
}

/** A label, a line of help, an input and what is wrong with it, tied together. */
export function Field({ name, label, hint, wrong, initial, area, ...input }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].join(' ').trim();
  const shared = {
    id,
    name,
    defaultValue: initial,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong ? true : undefined,
    ...input,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {wrong ? (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      ) : null}
      {area ? (
        <textarea className={area} {...shared} rows={area === 'tall' ? 14 : 3} />
      ) : (
        <input type="text" {...shared} />
      )}
    </div>
  );
}
