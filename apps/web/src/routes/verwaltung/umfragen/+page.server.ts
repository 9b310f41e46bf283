import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { ALL_SURVEYS, SAVE_SURVEY } from './desk.graphql.ts';
import { inputOf, typedSurvey } from './survey-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  return ask(event, ALL_SURVEYS, {});
};

export const actions: Actions = {
  default: async (event) => {
    requireModerator(event);
    const values = typedSurvey(await event.request.formData());
    const { data, fields } = await call(event, SAVE_SURVEY, {
      input: { ...inputOf(values), surveyId: null, projectId: values.projectId },
    });
    if (!data) return fail(400, { values, errors: errorsOf(fields) });
    const saved = data.saveSurvey;
    if (saved.__typename === 'Survey') redirect(303, href(`/verwaltung/umfragen/${saved.id}`));
    return fail(409, { values, errors: {}, problem: saved.message });
  },
};
