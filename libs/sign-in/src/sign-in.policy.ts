/** Code and link of one mail hold this long. */
export const MINUTES_VALID = 15;

/** Wrong codes after which a code is dead; the link of the same mail still works. */
export const WRONG_CODES = 5;

const HOUR = 3600;

/** In the demo everybody comes from this computer: limits of one network are so many times as wide there. */
export const DEMO_NETWORK_FACTOR = 10;

/** Requests from one network: a room full of people shares an address. */
export const REQUESTS_PER_CLIENT = { name: 'sign-in-client', points: 40, seconds: HOUR };

/** Mails to one address, whoever asks. */
export const MAILS_PER_ADDRESS = { name: 'sign-in-address', points: 3, seconds: HOUR };

/** Mails to one address, asked for from a network where it has signed in before: strangers cannot use these up. */
export const MAILS_PER_OWN_NETWORK = { name: 'sign-in-own', points: 20, seconds: HOUR };

/** For how long a network counts as the person's own. */
export const OWN_NETWORK_DAYS = 30;

/** All mails to addresses that strangers may have typed. */
export const MAILS_IN_TOWN = { name: 'sign-in-town', points: 2000, seconds: HOUR };

/** Codes typed from one network. */
export const CODES_PER_CLIENT = { name: 'sign-in-codes', points: 60, seconds: MINUTES_VALID * 60 };

/** Codes typed for one address, whoever types. Beyond it the link of the mail still works. */
export const CODES_PER_ADDRESS = { name: 'sign-in-code-address', points: 20, seconds: 6 * HOUR };
