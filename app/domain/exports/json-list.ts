/** A JSON object whose last member is a list that is written piece by piece. */
export function openList(members: object, name: string): string {
  const text = JSON.stringify(members);
  const comma = text === '{}' ? '' : ',';
  return `${text.slice(0, -1)}${comma}${JSON.stringify(name)}:[`;
}

/** Items of one list, with a comma before each but the first of all. */
export function listItems(): (items: readonly object[]) => string {
  let empty = true;
  return (items) =>
    items
      .map((item) => {
        const text = `${empty ? '' : ','}\n${JSON.stringify(item)}`;
        empty = false;
        return text;
      })
      .join('');
}
