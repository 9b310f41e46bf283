import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { ANSWER_SURVEY, SURVEY, type Question, WITHDRAW_ANSWER } from '../surveys.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

type Visit = RequestEvent<{ slug: string; number: string }>;

async function surveyOf(event: Parameters<PageServerLoad>[0] | Visit) {
  const { slug, number } = event.params;
  const { survey } = await ask(event, SURVEY, { slug, surveyNumber: Number(number) });
  return survey ?? error(404, m.error_title_404());
}

export const load: PageServerLoad = async (event) => ({
  survey: await surveyOf(event),
  done: event.url.searchParams.get('getan'),
});

const answerIn = (form: FormData, { id, kind }: Question) => ({
  questionId: id,
  chosen:
    kind === 'SHORT' || kind === 'LONG'
      ? []
      : form
          .getAll(id)
          .map(Number)
          .filter((one) => Number.isInteger(one) && one >= 1 && one <= 20),
  text: kind === 'SHORT' || kind === 'LONG' ? text(form, id) : '',
});

async function answer(event: Visit) {
  const survey = await surveyOf(event);
  const here = href(`/projekte/${survey.projectSlug}/umfragen/${survey.number}`);
  if (!event.locals.sessionToken)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(here)}`));
  const form = await event.request.formData();
  const answers = survey.questions.map((question) => answerIn(form, question));
  const { data } = await call(event, ANSWER_SURVEY, { input: { surveyId: survey.id, answers } });
  const given = data?.answerSurvey;
  if (given?.__typename === 'Survey') redirect(303, `${here}?getan=geantwortet`);
  const errors: Record<string, string> =
    given?.__typename === 'AnswerDoesNotFit' ? { [given.questionId]: given.message } : {};
  const problem =
    given && 'message' in given && given.__typename !== 'AnswerDoesNotFit'
      ? given.message
      : undefined;
  return fail(400, { answers, errors, ...(problem && { problem }) });
}

async function withdraw(event: Visit) {
  const survey = await surveyOf(event);
  const { data } = await call(event, WITHDRAW_ANSWER, { input: { surveyId: survey.id } });
  const gone = data?.withdrawSurveyAnswer;
  if (gone?.__typename === 'Survey')
    redirect(
      303,
      href(`/projekte/${survey.projectSlug}/umfragen/${survey.number}?getan=zurueckgezogen`),
    );
  return fail(409, { problem: gone && 'message' in gone ? gone.message : m.form_problem() });
}

export const actions: Actions = { antworten: answer, zurueckziehen: withdraw };
