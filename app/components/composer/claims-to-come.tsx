import { kindWords } from '#app/domain/evidence/kinds.ts';
import { siteOf, sourceKinds } from '#app/domain/evidence/source-of-claim.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import { kindField } from './typed-sources.ts';

interface Props {
  sources: readonly SourceOfClaim[];
  /** Scripts run: each can be changed and taken back by itself. */
  alive: boolean;
  onChange: (sources: SourceOfClaim[]) => void;
  onTakeBack: (index: number) => void;
}

/** Links that left the text and become the sources of claims in it once it is published. */
export function ClaimsToCome({ sources, alive, onChange, onTakeBack }: Props) {
  if (sources.length === 0) return null;
  const choose = (index: number, chosen: string) => {
    const kind = sourceKinds.find((known) => known === chosen);
    const changed = sources[index];
    if (kind && changed) onChange(sources.with(index, { ...changed, kind }));
  };
  return (
    <>
      <input type="hidden" name="sources" value={JSON.stringify(sources)} />
      <ul className="claims-to-come" aria-label="Claims on publication">
        {sources.map(({ quote, url, kind }, index) => {
          const about = <span className="hidden-text"> the source {siteOf(url)}</span>;
          return (
            <li key={`${quote} ${url}`}>
              <p>
                On publication: claim <q>{quote}</q> with source <b title={url}>{siteOf(url)}</b>
              </p>
              <div className="row">
                <label>
                  It is{' '}
                  <select
                    name={kindField(index)}
                    value={kind}
                    onChange={(event) => choose(index, event.target.value)}
                  >
                    {sourceKinds.map((known) => (
                      <option key={known} value={known}>
                        {kindWords[known].label}
                      </option>
                    ))}
                  </select>
                </label>
                {alive ? (
                  <button type="button" className="plain offer" onClick={() => onTakeBack(index)}>
                    Take back{about}
                  </button>
                ) : null}
                {!alive && index === sources.length - 1 ? (
                  <button
                    className="plain offer"
                    name="intent"
                    value="take-back-source"
                    formNoValidate
                  >
                    Take back{about}
                  </button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
