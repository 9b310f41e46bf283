import { fail } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { hasErrors, text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { PETITION_PAGE } from './petition.graphql.ts';
import { checked, EMPTY, LIMITS, sheetIn } from './sheet.ts';
import { wordsOf } from './words-of.ts';

const PUBLIC = ['PUBLISHED', 'MERGED', 'WITHDRAWN'];

export const load: PageServerLoad = async (event) => {
  const wanted = event.url.searchParams.get('idee') ?? '';
  const number = /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0;
  const { town, petitionFacts, idea } = await ask(event, PETITION_PAGE, {
    number,
    withIdea: number > 0,
  });
  const shown = idea && PUBLIC.includes(idea.visibility) ? idea : null;
  event.setHeaders({ 'cache-control': 'no-store' });
  return {
    town: town.name,
    facts: petitionFacts,
    idea: shown && { number: shown.number ?? 0, slug: shown.slug, title: shown.title },
    begun: shown
      ? { ...EMPTY, wording: shown.title, reasons: wordsOf(shown.bodyHtml, LIMITS.reasons) }
      : EMPTY,
  };
};

export const actions: Actions = {
  blatt: async ({ request }) => {
    const form = await request.formData();
    const sheet = sheetIn(form);
    const problem = text(form, 'fehler') ? m.petition_pdf_failed() : undefined;
    // Whoever wants to change something comes back to the form with everything they wrote.
    if (text(form, 'aendern')) return { sheet, errors: {}, problem, ready: false };
    const errors = checked(sheet);
    return hasErrors(errors)
      ? fail(400, { sheet, errors, problem, ready: false })
      : { sheet, errors, problem, ready: true };
  },
};
