import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { keepText } from './keep-text.ts';
import { TOWN_TEXTS } from './texts.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { townTexts } = await ask(event, TOWN_TEXTS, {});
  const saved = event.url.searchParams.get('gespeichert');
  return { texts: townTexts, saved: townTexts.find(({ key }) => key === saved)?.title ?? null };
};

export const actions: Actions = { speichern: keepText };
