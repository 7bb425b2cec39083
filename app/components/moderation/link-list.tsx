import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { LinkView } from '#app/protocol/moderation.ts';
import { linkKindWords } from './words.ts';

/** What a moderator may say a host is. */
export interface HostKindChoice {
  kind: string;
  words: string;
}

interface Props {
  revisionId: string;
  links: readonly LinkView[];
  hostKinds: readonly HostKindChoice[];
}

/** Where the links in a text lead; of a host the rules do not know, the moderator can say it. */
export function LinkList({ revisionId, links, hostKinds }: Props) {
  return (
    <ul className="links" aria-label="Links in it">
      {links.map((link, index) => (
        <li key={`${link.url} ${link.span[0]}`}>
          {/^https?:/.test(link.url) ? (
            <a href={link.url} rel="nofollow ugc noopener noreferrer" target="_blank">
              {link.host}
              <span className="hidden-text"> (opens a new window)</span>
            </a>
          ) : (
            link.host
          )}{' '}
          <span className="soft">
            {linkKindWords(link.kind)}
            {link.quoted ? ', in a quotation' : ''}
          </span>
          {link.kind === 'unknown' && isFirstOf(links, index) ? (
            <HostKind revisionId={revisionId} host={link.host} hostKinds={hostKinds} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const isFirstOf = (links: readonly LinkView[], at: number) =>
  links.findIndex((link) => link.host === links[at]?.host) === at;

function HostKind({ revisionId, host, hostKinds }: Omit<Props, 'links'> & { host: string }) {
  const id = useId();
  return (
    <Form method="post" className="host-kind" preventScrollReset>
      <input type="hidden" name="intent" value="set-host-kind" />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="host" value={host} />
      <label htmlFor={id}>What is {host}?</label>
      <select id={id} name="kind" required defaultValue="">
        <option value="" disabled>
          Choose
        </option>
        {hostKinds.map(({ kind, words }) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
      <button className="button second">
        Remember<span className="hidden-text"> this for {host}</span>
      </button>
    </Form>
  );
}
