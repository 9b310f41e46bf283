import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { KIOSK_IDEA } from '#lib/kiosk/kiosk.graphql.ts';
import { withoutLinks } from '#lib/kiosk/plain-html.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const number = Number(event.params.number);
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const idea = known ? (await ask(event, KIOSK_IDEA, { number })).idea : null;
  if (!idea) error(404, m.kiosk_no_idea());
  return { idea: { ...idea, bodyHtml: withoutLinks(idea.bodyHtml) } };
};
