import { error, json } from '@sveltejs/kit';
import { isDraft } from '../draft.ts';
import { saveOnServer } from '../server-draft.ts';
import type { RequestHandler } from './$types';

/** Saves what is being written, for every device of whoever is signed in; the browser asks after a pause. */
export const POST: RequestHandler = async (event) => {
  if (!event.locals.viewer) error(401);
  const sent: unknown = await event.request.json().catch(() => error(400));
  const [draft, basedOn] = [
    Reflect.get(Object(sent), 'draft'),
    Reflect.get(Object(sent), 'basedOn'),
  ];
  if (!isDraft(draft) || typeof basedOn !== 'number') error(400);
  return json((await saveOnServer(event, draft, basedOn)) ?? error(422));
};
