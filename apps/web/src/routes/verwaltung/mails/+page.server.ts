import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { keepText } from '../texte/keep-text.ts';
import type { Actions, PageServerLoad } from './$types';
import { LETTERS } from './letters.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { letterKinds, letterWords } = await ask(event, LETTERS, {});
  const saved = event.url.searchParams.get('gespeichert');
  return {
    letters: letterKinds,
    words: letterWords,
    saved: letterWords.find(({ key }) => key === saved)?.title ?? null,
  };
};

export const actions: Actions = { speichern: keepText };
