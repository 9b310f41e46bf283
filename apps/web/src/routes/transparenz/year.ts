/** "2026" of the address; anything else is the present year. */
export function yearIn(url: URL): number | null {
  const year = url.searchParams.get('jahr') ?? '';
  return /^2\d{3}$/.test(year) ? Number(year) : null;
}
