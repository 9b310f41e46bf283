import type { Cookies } from '@sveltejs/kit';

const name = 'ein-adresse';
const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:');
const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

/** Remembers for 15 minutes, as long as a code lives, which address this browser asked a code for and where it wanted to go. */
export const rememberAddress = (cookies: Cookies, email: string, next = '') =>
  cookies.set(name, new URLSearchParams({ email, next }).toString(), {
    ...options,
    maxAge: 15 * 60,
  });

const asked = (cookies: Cookies) => new URLSearchParams(cookies.get(name));

/** The address this browser asked a code for; undefined in a browser that did not ask. */
export const askedAddress = (cookies: Cookies) => asked(cookies).get('email') || undefined;

/** The page from which this browser went to sign in; null in a browser that did not ask. */
export const askedFrom = (cookies: Cookies) => asked(cookies).get('next') || null;

export const forgetAddress = (cookies: Cookies) => cookies.delete(name, options);
