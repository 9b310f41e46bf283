import type { Cookies } from '@sveltejs/kit';

const secure = (process.env.PUBLIC_URL ?? '').startsWith('https:');
const name = secure ? '__Host-kiosk' : 'kiosk';
const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;

/** Browsers keep no cookie longer than 400 days; each visit of a kiosk's page begins them anew. */
const LONGEST = 400 * 24 * 60 * 60;

/** The token of a device that is a kiosk; undefined for every other. */
export const deviceOf = (cookies: Cookies): string | undefined => cookies.get(name);

export const rememberDevice = (cookies: Cookies, token: string): void =>
  cookies.set(name, token, { ...options, maxAge: LONGEST });
