import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import {
  ADD_QUESTION,
  END_SURVEY,
  PUBLISH_SURVEY,
  REMOVE_QUESTION,
  SAVE_SURVEY,
  SHOW_TEXTS,
  SURVEY_AT_DESK,
  SURVEY_TEXTS,
} from '../desk.graphql.ts';
import { inputOf, typedSurvey } from '../survey-form.ts';
import type { Actions, PageServerLoad } from './$types';

const KINDS = ['SINGLE', 'MULTIPLE', 'SCALE', 'SHORT', 'LONG'] as const;
type Visit = RequestEvent<{ id: string }>;

async function surveyOf(event: Visit | Parameters<PageServerLoad>[0]) {
  const surveyId = event.params.id;
  const { surveyAtDesk: survey, projects } = await ask(event, SURVEY_AT_DESK, { surveyId });
  if (!survey) error(404, m.error_title_404());
  return { survey, projectId: projects.find(({ slug }) => slug === survey.projectSlug)?.id ?? '' };
}

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { survey } = await surveyOf(event);
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
  requireModerator(event);
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

async function save(event: Visit) {
  requireModerator(event);
  const draft = typedSurvey(await event.request.formData());
  const { projectId } = await surveyOf(event);
  const { data, fields } = await call(event, SAVE_SURVEY, {
    input: { ...inputOf(draft), surveyId: event.params.id, projectId },
  });
  if (!data) return fail(400, { draft, errors: errorsOf(fields) as FieldErrors });
  const saved = data.saveSurvey;
  if (saved.__typename !== 'Survey') return fail(409, { draft, problem: saved.message });
  return told(event, saved);
}

export const actions: Actions = {
  speichern: save,
  frage: add,
  entfernen: async (event) => {
    requireModerator(event);
    const questionId = text(await event.request.formData(), 'id');
    const { removeSurveyQuestion } = await ask(event, REMOVE_QUESTION, { input: { questionId } });
    return told(event, removeSurveyQuestion);
  },
  veroeffentlichen: async (event) => {
    requireModerator(event);
    const input = { surveyId: event.params.id };
    return told(event, (await ask(event, PUBLISH_SURVEY, { input })).publishSurvey);
  },
  beenden: async (event) => {
    requireModerator(event);
    const input = { surveyId: event.params.id };
    return told(event, (await ask(event, END_SURVEY, { input })).endSurvey);
  },
  texte: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const input = { questionId: text(form, 'id'), shown: text(form, 'shown') === 'ja' };
    return told(event, (await ask(event, SHOW_TEXTS, { input })).showSurveyTexts);
  },
};
