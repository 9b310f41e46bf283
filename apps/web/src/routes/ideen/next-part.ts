/** Address of the next part of the list: same filters, the order that was drawn, the cursor, and how many came before. */
export function nextPart(
  url: { pathname: string; searchParams: { toString(): string } },
  cursor: string | null,
  shown: number,
  order: string | null,
): string | null {
  if (!cursor) return null;
  const search = new URLSearchParams(url.searchParams.toString());
  search.set('after', cursor);
  search.set('ab', String(shown));
  if (order) search.set('order', order);
  return `${url.pathname}?${search}`;
}
