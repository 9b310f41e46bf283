interface Position {
  endCursor: string | null;
  hasNextPage: boolean;
}

/** Address of the next part of a list: same filters, the order that was drawn, the cursor, and how many came before; null at the end. */
export function nextPart(
  url: { pathname: string; searchParams: { toString(): string } },
  { endCursor, hasNextPage }: Position,
  shown: number,
  order: string | null,
): string | null {
  if (!hasNextPage || !endCursor) return null;
  const search = new URLSearchParams(url.searchParams.toString());
  search.set('after', endCursor);
  search.set('ab', String(shown));
  if (order) search.set('order', order);
  return `${url.pathname}?${search}`;
}
