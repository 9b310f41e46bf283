import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { errorsOf, hasErrors, text, type FieldErrors } from '#lib/state/form.ts';
import {
  ANSWER_IDEA,
  MOVE_IDEA,
  OFFICE_IDEA,
  RESUME_CLOCK,
  STOP_CLOCK,
} from '../office.graphql.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { recordPetition } from './petition-action.ts';
import {
  checkMove,
  checkReply,
  filledFacts,
  isStatus,
  MOVES,
  readMove,
  readReply,
  STATES,
  type Move,
  type Reply,
} from './processing.ts';

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const { idea } = await ask(event, OFFICE_IDEA, { number: Number(event.params.number) });
  const today = berlinDay(new Date());
  return {
    idea: idea ?? error(404, m.submit_not_found()),
    today,
    done: event.url.searchParams.get('erledigt'),
  };
};

interface Shown {
  move?: Move;
  reply?: Reply;
  clock?: string;
  preview?: boolean;
  errors?: FieldErrors;
  problem?: string;
}
const refuse = (status: number, shown: Shown) => fail(status, shown);
const given = (value: string) => value || null;
const backTo = (event: RequestEvent, done: string) =>
  redirect(303, href(`/amt/${event.params.number}?erledigt=${done}`));

/** A meeting is a moment, and the field of the browser gives a local time without a zone: Einbeck's. */
function meetingMoment(local: string): string | null {
  if (!local) return null;
  const utc = new Date(`${local}:00Z`);
  const zone = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Berlin',
    timeZoneName: 'longOffset',
  });
  const offset =
    zone
      .formatToParts(utc)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+00:00';
  return `${local}:00${offset}`;
}

/** Stops the clock of the first answer, or lets it go on. */
async function turnClock(event: RequestEvent, document: typeof STOP_CLOCK | typeof RESUME_CLOCK) {
  requireOffice(event);
  const form = await event.request.formData();
  const sentence = text(form, 'clockSentence');
  const missing = { clockSentence: sentence.length >= 5 ? undefined : m.office_sentence_error() };
  if (hasErrors(missing)) return refuse(400, { clock: sentence, errors: missing });
  const { data, fields } = await call(event, document, {
    input: { ideaId: text(form, 'ideaId'), sentence },
  });
  if (!data)
    return refuse(400, {
      clock: sentence,
      errors: errorsOf(fields, { sentence: 'clockSentence' }),
    });
  if ('message' in data.result)
    return refuse(409, { clock: sentence, problem: data.result.message });
  return backTo(event, 'frist');
}

export const actions: Actions = {
  einwohnerantrag: recordPetition,
  anhalten: (event) => turnClock(event, STOP_CLOCK),
  weiter: (event) => turnClock(event, RESUME_CLOCK),
  stand: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const move = readMove(form);
    const errors = checkMove(move);
    if (hasErrors(errors) || !isStatus(move.status, MOVES)) return refuse(400, { move, errors });
    const input = {
      ideaId: text(form, 'ideaId'),
      status: move.status,
      sentence: move.sentence,
      reason: given(move.reason),
      office: given(move.office),
      dueOn: given(move.dueOn),
      to: given(move.to),
      committee: given(move.committee),
      meetingOn: meetingMoment(move.meetingOn),
      paperUrl: given(move.paperUrl),
    };
    const { data, fields } = await call(event, MOVE_IDEA, { input });
    if (!data) return refuse(400, { move, errors: errorsOf(fields) });
    if ('message' in data.moveIdea) return refuse(409, { move, problem: data.moveIdea.message });
    return backTo(event, 'stand');
  },
  vorschau: async (event) => {
    requireOffice(event);
    const reply = readReply(await event.request.formData());
    const errors = checkReply(reply);
    return hasErrors(errors) ? refuse(400, { reply, errors }) : { reply, preview: true };
  },
  antworten: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const reply = readReply(form);
    const errors = checkReply(reply);
    if (hasErrors(errors) || !isStatus(reply.status, STATES)) return refuse(400, { reply, errors });
    const { status, keySentence, body, office, changedBecauseOf } = reply;
    const words = {
      status,
      keySentence,
      body,
      office,
      reason: given(reply.reason),
      next: given(reply.next),
    };
    const input = {
      ideaId: text(form, 'ideaId'),
      ...words,
      facts: filledFacts(reply),
      changedBecauseOf,
      changed: given(reply.changed),
    };
    const { data, fields } = await call(event, ANSWER_IDEA, { input });
    const names = { status: 'answerStatus', office: 'answerOffice', reason: 'answerReason' };
    if (!data) return refuse(400, { reply, errors: errorsOf(fields, names) });
    if ('message' in data.answerIdea)
      return refuse(409, { reply, problem: data.answerIdea.message });
    return backTo(event, 'antwort');
  },
};
