import type { Cookies } from '@sveltejs/kit';

const name = 'ein-extern';
const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:');
const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

/** Remembers for 15 minutes that this browser has gone to the other login, and where it wanted to go. */
export const rememberVisit = (cookies: Cookies, browserToken: string, next: string) =>
  cookies.set(name, new URLSearchParams({ browserToken, next }).toString(), {
    ...options,
    maxAge: 15 * 60,
  });

/** What was remembered; it is forgotten with it, because nobody comes back twice. */
export function takeVisit(cookies: Cookies): { browserToken: string; next: string } | null {
  const kept = new URLSearchParams(cookies.get(name));
  cookies.delete(name, options);
  const browserToken = kept.get('browserToken');
  return browserToken ? { browserToken, next: kept.get('next') ?? '' } : null;
}
