/** A field of a form as text; empty where it is missing. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Everything a form says under one name. */
export function listOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
}
