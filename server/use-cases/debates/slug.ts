/** A title as an address part: ASCII letters, digits and single hyphens, at most 60 units. */
export function slugFrom(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  // `new` is the page where debates are opened.
  return slug === '' || slug === 'new' ? 'debate' : slug;
}
