import { localOf, momentOf } from '#lib/state/berlin-time.ts';
import { text } from '#lib/state/form.ts';
import type { DeskSurvey } from './desk.graphql.ts';

export interface TypedSurvey {
  projectId: string;
  title: string;
  intro: string;
  opensOn: string;
  closesOn: string;
  decidedOn: string;
  paper: string;
  live: string;
}

export const typedSurvey = (form: FormData): TypedSurvey => ({
  projectId: text(form, 'projectId'),
  title: text(form, 'title'),
  intro: text(form, 'intro'),
  opensOn: text(form, 'opensOn'),
  closesOn: text(form, 'closesOn'),
  decidedOn: text(form, 'decidedOn'),
  paper: text(form, 'paper'),
  live: text(form, 'live'),
});

/** What is no moment on Einbeck's clocks goes to the API as it was typed, which refuses it at its field. */
const momentIn = (typed: string): string => momentOf(typed) ?? typed;

/** A draft as it stands in the fields. */
export const typedOf = (survey: DeskSurvey): TypedSurvey => ({
  projectId: '',
  title: survey.title,
  intro: survey.intro,
  opensOn: localOf(survey.opensAt),
  closesOn: localOf(survey.closesAt),
  decidedOn: survey.decidedOn ?? '',
  paper: survey.paper ?? '',
  live: survey.liveResults ? 'ja' : '',
});

export const inputOf = (typed: TypedSurvey) => ({
  title: typed.title,
  intro: typed.intro,
  opensAt: momentIn(typed.opensOn),
  closesAt: momentIn(typed.closesOn),
  decidedOn: typed.decidedOn || null,
  paper: typed.paper || null,
  liveResults: typed.live === 'ja',
});
