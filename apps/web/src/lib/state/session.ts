import type { Cookies } from '@sveltejs/kit';

const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:');

/** `__Host-` binds the cookie to this host and to https; over plain http, as in the demo, a browser would refuse it. */
export const sessionCookie = secure ? '__Host-sid' : 'sid';

const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

/** Keeps the session for 30 days; the server ends it earlier when it is revoked. */
export const rememberSession = (cookies: Cookies, token: string) =>
  cookies.set(sessionCookie, token, { ...options, maxAge: 30 * 24 * 60 * 60 });

export const forgetSession = (cookies: Cookies) => cookies.delete(sessionCookie, options);
