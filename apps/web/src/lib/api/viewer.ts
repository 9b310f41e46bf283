import { isHttpError } from '@sveltejs/kit';
import { ask, type Caller } from './client.ts';
import { viewerQuery, type Viewer } from './viewer.graphql.ts';

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
