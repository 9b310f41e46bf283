import { fail, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, hasErrors, text } from '#lib/state/form.ts';
import { type Asked as Proof, askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  FOLLOW_BY_CODE,
  SPOKEN,
  type SpokenReceipt,
  TRACK,
  type Tracked,
} from './track.graphql.ts';

/** A printed receipt may lead here with its number; the code is typed, so that it stands in no address. */
export const load: PageServerLoad = ({ url }) => {
  const number = url.searchParams.get('nummer') ?? '';
  const stamp = stampOf('followByCode');
  return { number: /^\d{1,9}$/.test(number) ? number : '', stamp };
};

interface Asked {
  number: string;
  code: string;
  email: string;
  errors: FieldErrors;
  problem?: string;
  tracked?: Tracked;
  /** Of a comment or a support, which has a longer code than an idea. */
  spoken?: SpokenReceipt;
  sentDays?: number;
  proof?: Proof | undefined;
}

async function track(event: RequestEvent, asked: Asked): Promise<Asked> {
  const input = { number: Number(asked.number), code: asked.code };
  const { data, fields } = await call(event, TRACK, { input });
  if (!data) return { ...asked, errors: errorsOf(fields) };
  const found = data.trackIdea;
  return found.__typename === 'TrackedIdea'
    ? { ...asked, tracked: found }
    : { ...asked, problem: found.message };
}

/** Signs of an idea's code. */
const IDEA_CODE = 8;

async function trackSpoken(event: RequestEvent, asked: Asked): Promise<Asked> {
  const input = { number: Number(asked.number), code: asked.code };
  const { data, fields } = await call(event, SPOKEN, { input });
  if (!data) return { ...asked, errors: errorsOf(fields) };
  const found = data.counterReceipt;
  return found.__typename === 'CounterReceipt'
    ? { ...asked, spoken: found }
    : { ...asked, problem: found.message };
}

async function read(event: RequestEvent, form: FormData): Promise<Asked> {
  const [number, code] = [text(form, 'number').replace(/\D/g, '').slice(0, 9), text(form, 'code')];
  const errors = {
    number: Number(number) > 0 ? undefined : m.track_number_error(),
    code: code ? undefined : m.track_code_error(),
  };
  const asked = { number, code, email: text(form, 'email'), errors };
  if (hasErrors(errors)) return asked;
  const signs = code.replace(/[^0-9a-z]/gi, '').length;
  return signs > IDEA_CODE ? trackSpoken(event, asked) : track(event, asked);
}

export const actions: Actions = {
  weg: async (event) => {
    const asked = await read(event, await event.request.formData());
    return asked.tracked || asked.spoken ? asked : fail(400, asked);
  },
  bescheid: async (event) => {
    const form = await event.request.formData();
    const asked = await read(event, form);
    if (!asked.tracked) return fail(400, asked);
    const { number, code, email } = asked;
    const { data, fields } = await call(event, FOLLOW_BY_CODE, {
      input: { number: Number(number), code, email, sender: senderOf(form) },
    });
    if (!data) return fail(400, { ...asked, errors: errorsOf(fields) });
    const sent = data.followByCode;
    if (sent.__typename === 'ChallengeRequired')
      return fail(403, { ...asked, proof: askedBy(sent) });
    if (sent.__typename !== 'FollowRequested')
      return fail(409, { ...asked, problem: sent.message });
    return { ...asked, sentDays: sent.validDays };
  },
};
