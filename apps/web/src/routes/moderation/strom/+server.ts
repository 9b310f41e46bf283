import { reach } from '#lib/api/reach.ts';
import { headersOf } from '#lib/api/transport.ts';
import { isModerator } from '#lib/state/staff-only.ts';
import type { RequestHandler } from './$types';

/** For an event source 204 means: do not ask again. */
const no = () => new Response(null, { status: 204 });

/** What moves in the queue, handed on from the API as it comes; the API asks for the session before each message. */
export const GET: RequestHandler = async (event) => {
  if (!isModerator(event)) return no();
  const { signal } = event.request;
  const response = await reach('/moderation/queue-stream', {
    changesNothing: true,
    headers: headersOf(event),
    signal,
  }).catch(() => null);
  if (!response) return new Response(null, { status: 503 });
  if (!response.ok) return response.status === 503 ? new Response(null, { status: 503 }) : no();
  return new Response(response.body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store',
      // A proxy in front must not wait until it has a whole page of it.
      'x-accel-buffering': 'no',
    },
  });
};
