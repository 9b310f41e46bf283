import { isHttpError } from '@sveltejs/kit';
import { callTown } from '#lib/state/town-name.ts';
import { ask, type Caller } from './client.ts';
import { graphql } from './graphql.ts';

const TOWN_NAME = graphql(`
  query TownName {
    town {
      name
      platformName
      roomName
    }
  }
`);

const SECONDS = 20;
let askedAt = 0;

/** Learns what the town calls itself; asked anew every few seconds, not on every page. */
export async function learnTownName(caller: Caller): Promise<void> {
  if (Date.now() - askedAt < SECONDS * 1000) return;
  try {
    const { name, platformName, roomName } = (await ask(caller, TOWN_NAME, {})).town;
    callTown({ town: name, platform: platformName, room: roomName });
    askedAt = Date.now();
  } catch (cause) {
    // The page itself says when the service does not answer.
    if (!isHttpError(cause)) throw cause;
  }
}
