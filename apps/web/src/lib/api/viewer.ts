import { isHttpError } from '@sveltejs/kit';
import { ask, call, type Caller } from './client.ts';
import { endLooking, viewerQuery, type Viewer } from './viewer.graphql.ts';

/** Who the session belongs to; undefined when the API does not answer, because nobody knows then. */
export async function findViewer(caller: Caller): Promise<Viewer | null | undefined> {
  try {
    const { viewer, looking } = await ask(caller, viewerQuery, {});
    caller.locals.looking = looking;
    return viewer;
  } catch (cause) {
    if (isHttpError(cause, 503)) return undefined;
    if (isHttpError(cause)) return null;
    throw cause;
  }
}

/**
 * An admin's look at the pages of others is over, and they open a page anew: from here on they are themselves. A form that still stands on
 * a page from before is refused until then.
 */
export async function comeBack(caller: Caller, headers: Headers): Promise<void> {
  if (!caller.locals.looking?.over || headers.get('sec-fetch-dest') !== 'document') return;
  await call(caller, endLooking, {});
  caller.locals.looking = null;
}
