/** A challenge is answered within this time. */
export const CHALLENGE_MINUTES = 5;

/** Sign-ins by passkey that one network may begin in a quarter of an hour: a room full of people shares an address. */
export const CHALLENGES_PER_CLIENT = { name: 'passkey-client', points: 60, seconds: 15 * 60 };

export const MOST_PASSKEYS = 20;

/** A passkey belongs to the name in the address bar, whatever the port. */
export function relyingParty(publicUrl: string): { id: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}
