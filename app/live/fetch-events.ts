/** The events of a debate after a number, as the log answers; rejects without a network. */
export async function fetchEvents(slug: string, since: number): Promise<unknown> {
  const response = await fetch(`/api/v1/debates/${encodeURIComponent(slug)}/events?since=${since}`);
  const body: unknown = await response.json();
  return response.ok ? body : { ok: false, ...(body as object) };
}
