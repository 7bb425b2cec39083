import { useEffect, useRef } from 'react';
import type { Issue } from '#app/protocol/errors.ts';

interface Props {
  message: string | null | undefined;
  issues?: readonly Issue[] | undefined;
}

/** Why a form was not taken; the focus goes there, so that it is heard. */
export function FormMessage({ message, issues }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.focus();
  }, [message]);
  if (!message) return null;
  return (
    <div className="message small" role="alert" tabIndex={-1} ref={box}>
      <p>{message}</p>
      {issues?.length ? (
        <ul>
          {issues.map((issue) => (
            <li key={issue.path + issue.message}>{issue.message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
