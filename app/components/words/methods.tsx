import { Link } from '@remix-run/react';

interface Named {
  slug: string;
  name: string;
}

/** Methods as links, one of them perhaps the current page. */
export function Methods({ methods, current }: { methods: Named[]; current?: string }) {
  return (
    <ul className="methods small">
      {methods.map(({ slug, name }) => (
        <li key={slug}>
          <Link to={`/methods/${slug}`} aria-current={slug === current ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
