import { longestLine } from '#app/domain/people/line.ts';
import { cutSignature } from '#app/domain/policy/signature.ts';
import type { Span } from '#app/domain/policy/types.ts';

export interface Cut {
  text: string;
  line: string;
}

interface Props {
  text: string;
  signature: Span;
  viewer: { name: string; line?: string | undefined } | null;
  /** Scripts run: the text is cut here, and not by the server. */
  alive: boolean;
  onCut: (cut: Cut, keep: boolean) => void;
}

/** What a closing signature is good for, and where it belongs instead. */
export default function SignatureOffer({ text, signature, viewer, alive, onCut }: Props) {
  const cut = cutSignature(text, signature, { name: viewer?.name ?? '', longestLine });
  const line = viewer?.line ?? '';
  const mayKeep = viewer !== null && cut.line !== '' && cut.line !== line;
  const button = (keep: boolean, words: string) => (
    <button
      type={alive ? 'button' : 'submit'}
      className="button second"
      name="intent"
      value={keep ? 'cut-signature' : 'only-cut-signature'}
      formNoValidate
      onClick={alive ? () => onCut(cut, keep) : undefined}
    >
      {words}
    </button>
  );
  return (
    <div className="signature-offer">
      <p>
        This looks like a signature: <q>{text.slice(...signature).trim()}</q>. Your name and line
        stand above every comment.
      </p>
      {mayKeep ? (
        <p>
          {line === '' ? (
            <>
              Your line would be: <q>{cut.line}</q>
            </>
          ) : (
            <>
              Your line now: <q>{line}</q> → <q>{cut.line}</q>
            </>
          )}
        </p>
      ) : null}
      <div className="row">
        {mayKeep ? button(true, 'Cut it and keep it as my line') : null}
        {!mayKeep || line !== '' ? button(false, mayKeep ? 'Only cut it' : 'Cut it') : null}
      </div>
    </div>
  );
}
