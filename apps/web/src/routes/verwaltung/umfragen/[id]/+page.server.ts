import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import {
  ADD_QUESTION,
  END_SURVEY,
  PUBLISH_SURVEY,
  REMOVE_QUESTION,
  SHOW_TEXTS,
  SURVEY_AT_DESK,
  SURVEY_TEXTS,
} from '../desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const KINDS = ['SINGLE', 'MULTIPLE', 'SCALE', 'SHORT', 'LONG'] as const;
type Visit = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const { surveyAtDesk: survey } = await ask(event, SURVEY_AT_DESK, { surveyId: event.params.id });
  if (!survey) error(404, m.error_title_404());
  const asked = event.url.searchParams.get('texte');
  const question = survey.questions.find(({ id }) => id === asked);
  const texts = question
    ? (await ask(event, SURVEY_TEXTS, { questionId: question.id })).surveyTexts
    : [];
  return { survey, question, texts };
};

type Answer = { __typename?: string; message?: string };

/** Back to the page, or with what was refused. */
function told({ params }: Visit, answer: Answer | undefined, rest = '') {
  if (answer?.__typename === 'Survey')
    redirect(303, href(`/verwaltung/umfragen/${params.id}${rest}`));
  return fail(409, { problem: answer?.message ?? m.form_problem() });
}

async function add(event: Visit) {
  requireOffice(event);
  const form = await event.request.formData();
  const kind = KINDS.find((one) => one === text(form, 'kind')) ?? 'SINGLE';
  const values = {
    kind,
    text: text(form, 'text'),
    options: text(form, 'options'),
    needed: text(form, 'needed'),
  };
  const { data, fields } = await call(event, ADD_QUESTION, {
    input: {
      surveyId: event.params.id,
      ...{ kind, text: values.text, needed: values.needed === 'ja' },
      options: values.options.split('\n'),
    },
  });
  if (!data) return fail(400, { values, errors: errorsOf(fields) as FieldErrors });
  const added = data.addSurveyQuestion;
  if (added.__typename !== 'Survey') return fail(409, { values, problem: added.message });
  return told(event, added);
}

export const actions: Actions = {
  frage: add,
  entfernen: async (event) => {
    requireOffice(event);
    const questionId = text(await event.request.formData(), 'id');
    const { removeSurveyQuestion } = await ask(event, REMOVE_QUESTION, { input: { questionId } });
    return told(event, removeSurveyQuestion);
  },
  veroeffentlichen: async (event) => {
    requireOffice(event);
    const input = { surveyId: event.params.id };
    return told(event, (await ask(event, PUBLISH_SURVEY, { input })).publishSurvey);
  },
  beenden: async (event) => {
    requireOffice(event);
    const input = { surveyId: event.params.id };
    return told(event, (await ask(event, END_SURVEY, { input })).endSurvey);
  },
  texte: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const input = { questionId: text(form, 'id'), shown: text(form, 'shown') === 'ja' };
    return told(event, (await ask(event, SHOW_TEXTS, { input })).showSurveyTexts);
  },
};
