import { error, json } from '@sveltejs/kit';
import { text } from '#lib/state/form.ts';
import { stepOf } from '../draft.ts';
import { keepDraft } from '../kept-draft.ts';
import { saveOnServer } from '../server-draft.ts';
import { written } from '../steps.ts';
import type { RequestHandler } from './$types';

/**
 * Saves what is being written, for every device of whoever is signed in; the browser asks after a pause. This browser keeps the
 * same, so that a reload shows it; what was written on elsewhere meanwhile is not overwritten, and the page asks.
 */
export const POST: RequestHandler = async (event) => {
  if (!event.locals.viewer) error(401);
  const form = await event.request.formData().catch(() => error(400));
  const now = written(event, form, stepOf(text(form, 'step')));
  const saved = (await saveOnServer(event, now.draft, now.version)) ?? error(422);
  const newer = !('version' in saved) && saved.newer !== null;
  // Sent or taken away elsewhere: the next saving begins anew.
  const version = 'version' in saved ? saved.version : newer ? now.version : 0;
  keepDraft(event.cookies, now.draft, version);
  return json({ version, newer });
};
