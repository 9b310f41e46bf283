const here = 'http://here.invalid';

/** Where to go after signing in: a page of ours, never another host; anything else becomes the fallback. */
export function returnPath(value: string | null, fallback = '/konto'): string {
  if (!value?.startsWith('/') || !URL.canParse(value, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(value, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : fallback;
}
