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

const SUMMER_FIRST = [2, 1];
const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The moment at which Berlin's clock shows `2026-12-01T09:00`; what is no moment goes to the API as it was typed. */
export function momentOf(typed: string): string {
  const asUtc = Date.parse(`${typed}:00Z`);
  if (Number.isNaN(asUtc)) return typed;
  const moment = SUMMER_FIRST.map((hours) => new Date(asUtc - hours * 3_600_000)).find(
    (one) => WALL.format(one) === typed.replace('T', ' '),
  );
  return (moment ?? new Date(asUtc - 3_600_000)).toISOString();
}

const typedMoment = (moment: string): string => WALL.format(new Date(moment)).replace(' ', 'T');

/** A draft as it stands in the fields. */
export const typedOf = (survey: DeskSurvey): TypedSurvey => ({
  projectId: '',
  title: survey.title,
  intro: survey.intro,
  opensOn: typedMoment(survey.opensAt),
  closesOn: typedMoment(survey.closesAt),
  decidedOn: survey.decidedOn ?? '',
  paper: survey.paper ?? '',
  live: survey.liveResults ? 'ja' : '',
});

export const inputOf = (typed: TypedSurvey) => ({
  title: typed.title,
  intro: typed.intro,
  opensAt: momentOf(typed.opensOn),
  closesAt: momentOf(typed.closesOn),
  decidedOn: typed.decidedOn || null,
  paper: typed.paper || null,
  liveResults: typed.live === 'ja',
});
