import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { confirmSignIn, digits } from '../../../../anmelden/confirm.ts';
import { REQUEST_SIGN_IN } from '../../../../anmelden/sign-in.graphql.ts';
import { ask, call } from '#lib/api/client.ts';
import { ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text, type FieldErrors } from '#lib/state/form.ts';
import { type Asked, askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import { SUPPORT } from '../../submit.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import { IDEA_TO_JOIN, POST_REASON } from './join.graphql.ts';

interface Reason {
  reason: string;
  stance: 'FOR' | 'IF';
  email: string;
  /** A code is on its way to the address. */
  awaitsCode?: boolean;
  errors?: FieldErrors;
  problem?: string;
  asked?: Asked | undefined;
}

async function findIdea(
  event: Pick<RequestEvent, 'locals' | 'getClientAddress' | 'url' | 'params'>,
) {
  const { idea } = await ask(event, IDEA_TO_JOIN, { number: Number(event.params.number) });
  return idea ?? error(404, m.submit_not_found());
}

function readReason(form: FormData): Reason {
  return {
    reason: text(form, 'reason'),
    stance: text(form, 'stance') === 'IF' ? 'IF' : 'FOR',
    email: text(form, 'email'),
  };
}

function checkReason({ reason }: Reason): FieldErrors | null {
  const length = [...reason].length;
  if (length < 2) return { reason: m.join_reason_error() };
  return length > 2000 ? { reason: m.submit_too_long({ max: 2000, over: length - 2000 }) } : null;
}

/** The reason first: it can be refused for its text, and then no support should have been given in its name. */
async function join(event: RequestEvent, given: Reason) {
  const idea = await findIdea(event);
  const input = { ideaId: idea.id, body: given.reason, stance: given.stance };
  const posted = await call(event, POST_REASON, { input });
  if (!posted.data)
    return fail(400, { ...given, errors: errorsOf(posted.fields, { body: 'reason' }) });
  const comment = posted.data.postComment;
  if ('message' in comment) return fail(409, { ...given, problem: comment.message });
  if (idea.acceptsVotes) await call(event, SUPPORT, { input: { ideaId: idea.id } });
  redirect(303, ideaHref(idea));
}

export const load: PageServerLoad = async (event) => ({
  idea: await findIdea(event),
  signedIn: event.locals.viewer !== null,
  stamp: stampOf('requestSignIn'),
});

export const actions: Actions = {
  oeffnen: async ({ request }): Promise<Reason> => readReason(await request.formData()),
  senden: async (event) => {
    const form = await event.request.formData();
    const given = readReason(form);
    const errors = checkReason(given);
    if (errors) return fail(400, { ...given, errors });
    if (event.locals.viewer) return join(event, given);
    const { data } = await call(event, REQUEST_SIGN_IN, {
      input: { email: given.email, locale: event.locals.language, sender: senderOf(form) },
    });
    if (!data) return fail(400, { ...given, errors: { email: m.signin_email_error() } });
    const result = data.requestSignIn;
    if (result.__typename === 'ChallengeRequired')
      return fail(403, { ...given, asked: askedBy(result) });
    if (result.__typename !== 'SignInRequested')
      return fail(429, { ...given, problem: result.message });
    return { ...given, awaitsCode: true };
  },
  code: async (event) => {
    const form = await event.request.formData();
    const given = { ...readReason(form), awaitsCode: true };
    if (!event.locals.viewer) {
      const refusal = await confirmSignIn(event, {
        email: given.email,
        code: digits(text(form, 'code')),
      });
      if (refusal) return fail(400, { ...given, ...refusal });
    }
    return join(event, given);
  },
};
