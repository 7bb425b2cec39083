import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { clauseWords, standingWords, waitingForWords } from '#app/components/moderation/words.ts';
import type { ClauseChoice } from '#app/components/moderation/clause-choices.tsx';
import type { QueueFilters as Filters, QueueQuery } from '#app/protocol/moderation.ts';
import { isNarrowed } from './queue-query.ts';

interface Props {
  query: QueueQuery;
  filters: Filters;
  clauses: readonly ClauseChoice[];
}

type Option = readonly [value: string, words: string];

const optionsOf = (words: Readonly<Record<string, string>>): Option[] => Object.entries(words);

/** Narrows the queue, by the address alone. */
export function QueueFilters({ query, filters, clauses }: Props) {
  const debates = filters.debates.map(({ slug, title, waiting }): Option => [
    slug,
    `${title} (${waiting})`,
  ]);
  const known = filters.clauses.map(({ id, waiting }): Option => [
    id,
    `${clauseWords(id, clauses)} (${waiting})`,
  ]);
  return (
    <details className="filters small" open={isNarrowed(query)}>
      <summary>Show only some</summary>
      {/* A new page has new choices: what was chosen comes from its address. */}
      <Form className="form" key={JSON.stringify(query)}>
        <Choice
          name="for"
          label="Waits for"
          all="Anything"
          options={optionsOf(waitingForWords)}
          query={query}
        />
        <Choice name="debate" label="Debate" all="Every debate" options={debates} query={query} />
        <Choice name="clause" label="Reason" all="Any reason" options={known} query={query} />
        <Choice
          name="standing"
          label="Authors"
          all="Everyone"
          options={optionsOf(standingWords)}
          query={query}
        />
        <p className="row">
          <button className="button second">Show</button>
          {isNarrowed(query) ? <Link to="/moderation">Show everything</Link> : null}
        </p>
      </Form>
    </details>
  );
}

interface ChoiceProps {
  name: 'for' | 'debate' | 'clause' | 'standing';
  label: string;
  /** What no choice is called. */
  all: string;
  options: readonly Option[];
  query: QueueQuery;
}

function Choice({ name, label, all, options, query }: ChoiceProps) {
  const id = useId();
  const chosen = query[name] ?? '';
  // What is chosen stays in the list when nothing waits there any more.
  const isListed = chosen === '' || options.some(([value]) => value === chosen);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {isListed ? null : <option value={chosen}>{chosen}</option>}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
