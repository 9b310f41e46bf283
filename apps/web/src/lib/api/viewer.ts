import { isHttpError } from '@sveltejs/kit';
import { ask, type Caller } from './client.ts';
import { viewerQuery, type Viewer } from './viewer.graphql.ts';

/** Who the session belongs to. When the API does not answer, the page itself says so: the visit goes on as a stranger's. */
export async function findViewer(caller: Caller): Promise<Viewer | null> {
  try {
    return (await ask(caller, viewerQuery, {})).viewer;
  } catch (cause) {
    if (isHttpError(cause)) return null;
    throw cause;
  }
}
