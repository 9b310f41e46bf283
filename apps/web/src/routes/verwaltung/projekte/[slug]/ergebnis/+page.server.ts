import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call, type FieldProblems } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { PUBLISH_RESULT, RESULT_DESK, SAVE_STANDING, SAVE_TEXT } from './desk.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { resultDesk: desk } = await ask(event, RESULT_DESK, { slug: event.params.slug });
  if (!desk) error(404);
  const opened = Number(event.url.searchParams.get('idee'));
  return {
    desk,
    slug: event.params.slug,
    opened: desk.standings.find(({ ideaNumber }) => ideaNumber === opened) ?? null,
    saved: event.url.searchParams.has('gespeichert'),
  };
};

async function posted(event: RequestEvent) {
  requireAdmin(event);
  const form = await event.request.formData();
  const texts = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, text(form, name)]));
  return {
    written: texts([
      'intro',
      'othersReason',
      'chosen',
      'place',
      'reason',
      'sourceLabel',
      'sourceUrl',
      'correction',
    ]),
    known: { projectId: text(form, 'projectId'), version: Number(text(form, 'version')) },
    number: Number(text(form, 'number')),
  };
}

/** Back to the page, or what was typed with what is wrong. */
function answered(
  event: RequestEvent,
  written: Record<string, string>,
  answer: { fields: FieldProblems } | { message?: string | undefined },
) {
  if ('fields' in answer) return fail(400, { written, errors: errorsOf(answer.fields) });
  if (answer.message !== undefined) return fail(409, { written, problem: answer.message });
  redirect(303, href(`/verwaltung/projekte/${event.params['slug']}/ergebnis?gespeichert`));
}

const messageOf = (result: { __typename: string; message?: string }) => ({
  message: result.message,
});

export const actions: Actions = {
  text: async (event) => {
    const { written, known } = await posted(event);
    const { intro = '', othersReason = '', correction = '' } = written;
    const { data, fields } = await call(event, SAVE_TEXT, {
      input: { ...known, intro, othersReason, correction },
    });
    return answered(event, written, data ? messageOf(data.saveResultText) : { fields });
  },
  idee: async (event) => {
    const { written, known, number } = await posted(event);
    const {
      chosen,
      place = '',
      reason = '',
      sourceLabel = '',
      sourceUrl = '',
      correction = '',
    } = written;
    const { data, fields } = await call(event, SAVE_STANDING, {
      input: {
        ...{ ...known, number, reason, sourceLabel, sourceUrl, correction },
        chosen: chosen === 'ja',
        // What is no number goes to the API as one that it refuses at the field.
        place: place ? (/^\d{1,4}$/.test(place) ? Number(place) : 0) : null,
      },
    });
    return answered(event, written, data ? messageOf(data.saveResultStanding) : { fields });
  },
  veroeffentlichen: async (event) => {
    const { written, known } = await posted(event);
    const { data, fields } = await call(event, PUBLISH_RESULT, { input: known });
    return answered(event, written, data ? messageOf(data.publishProjectResult) : { fields });
  },
};
