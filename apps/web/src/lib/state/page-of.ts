/** The address of the page on which a form stands, with what it was narrowed to and without the form's own action. */
export function pageOf(url: URL, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name]) => !name.startsWith('/') && !(name in more)),
  );
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size ? `${url.pathname}?${query.toString()}` : url.pathname;
}
