import { isHttpError } from '@sveltejs/kit';
import { ask, type Caller } from './client.ts';
import { simpleStartQuery } from './simple-language.graphql.ts';

const MINUTES = 5;
let known = { at: 0, there: false };

/** Whether the town has written texts in Einfache Sprache; asked anew every few minutes, not on every page. */
export async function hasSimpleLanguage(caller: Caller): Promise<boolean> {
  if (Date.now() - known.at < MINUTES * 60_000) return known.there;
  try {
    const { townPage } = await ask(caller, simpleStartQuery, {});
    known = { at: Date.now(), there: townPage !== null };
  } catch (cause) {
    // The page itself says when the service does not answer.
    if (!isHttpError(cause)) throw cause;
  }
  return known.there;
}
