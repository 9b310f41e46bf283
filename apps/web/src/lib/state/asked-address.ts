import type { Cookies } from '@sveltejs/kit';

const name = 'ein-adresse';
const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:');
const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

/** Remembers for 15 minutes, as long as a code lives, which address this browser asked a code for. */
export const rememberAddress = (cookies: Cookies, email: string) =>
  cookies.set(name, email, { ...options, maxAge: 15 * 60 });

/** The address this browser asked a code for; undefined in a browser that did not ask. */
export const askedAddress = (cookies: Cookies) => cookies.get(name);

export const forgetAddress = (cookies: Cookies) => cookies.delete(name, options);
