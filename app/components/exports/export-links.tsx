import { exportFormats, formatFacts } from '#app/domain/exports/formats.ts';
import { Leaf } from '../frame/leaf.tsx';

/** Where to take a debate away, in each format. A group of its own at the foot of a page. */
export function ExportLinks({ slug }: { slug: string }) {
  return (
    <section className="claim-group" aria-labelledby="take-away">
      <Leaf>
        <h2 className="label" id="take-away">
          Take this debate with you
        </h2>
        <ul className="small">
          {exportFormats.map((format) => (
            <li key={format}>
              <a href={`/debates/${slug}/export/${format}`} download>
                {formatFacts[format].label}
              </a>
              <span className="soft"> · {formatFacts[format].hint}</span>
            </li>
          ))}
        </ul>
      </Leaf>
    </section>
  );
}
