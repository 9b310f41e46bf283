import { fail, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { inLanguage } from '#lib/language.ts';
import { m } from '#lib/messages/generated/messages.js';
import { followMutation, stopFollowingMutation } from './follow.graphql.ts';
import {
  commentMutation,
  goodReasonMutation,
  noGoodReasonMutation,
  voteMutation,
  withdrawMutation,
} from './idea.graphql.ts';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Who has no session signs in first and comes back to this idea; whether a session is valid is for the API to say. */
function demandSession({ locals, url }: RequestEvent): void {
  if (locals.sessionToken) return;
  redirect(
    303,
    inLanguage(locals.language, `/anmelden?weiter=${encodeURIComponent(url.pathname)}`),
  );
}

/** An action with one button: does it with the id in the form, and shows the page again. */
const button =
  (act: (event: RequestEvent, id: string) => Promise<object>, back: string) =>
  async (event: RequestEvent) => {
    demandSession(event);
    const id = textOf(await event.request.formData(), 'id');
    const answer = await act(event, id);
    if ('message' in answer) return fail(409, { problem: String(answer.message), at: id });
    redirect(303, `${event.url.pathname}${back}`);
  };

const stances = ['FOR', 'IF', 'AGAINST', 'QUESTION'] as const;

async function contribute(event: RequestEvent) {
  const form = await event.request.formData();
  const [body, parentId, wish] = [
    textOf(form, 'body'),
    textOf(form, 'parentId'),
    textOf(form, 'stance'),
  ];
  const stance = stances.find((one) => one === wish) ?? null;
  const values = { body, stance, at: parentId || 'new' };
  event.locals.kept = { body };
  const input = {
    ideaId: textOf(form, 'id'),
    body,
    stance: parentId ? null : stance,
    parentId: parentId || null,
  };
  const reply = await call(event, commentMutation, { input }).catch((reason: unknown) => {
    // The session is gone: what was written must not go with it.
    if (isRedirect(reason)) return null;
    throw reason;
  });
  if (!reply) return fail(401, { ...values, problem: m.comment_session_gone() });
  if (!reply.data)
    return fail(400, { ...values, problem: Object.values(reply.fields)[0]?.message ?? '' });
  const posted = reply.data.postComment;
  if (posted.__typename !== 'Comment') return fail(409, { ...values, problem: posted.message });
  redirect(303, `${event.url.pathname}?gruende=alle&sortierung=neueste#K-${posted.number}`);
}

export const actions = {
  unterstuetzen: button(
    async (event, ideaId) => (await ask(event, voteMutation, { ideaId })).voteForIdea,
    '',
  ),
  zuruecknehmen: button(
    async (event, ideaId) => (await ask(event, withdrawMutation, { ideaId })).withdrawVote,
    '',
  ),
  folgen: button(
    async (event, ideaId) => (await ask(event, followMutation, { ideaId })).followIdea,
    '',
  ),
  nicht_folgen: button(
    async (event, ideaId) =>
      (await ask(event, stopFollowingMutation, { ideaId })).stopFollowingIdea,
    '',
  ),
  beitrag: contribute,
  grund: button(
    async (event, commentId) =>
      (await ask(event, goodReasonMutation, { commentId })).voteForComment,
    '#gruende',
  ),
  kein_grund: button(
    async (event, commentId) =>
      (await ask(event, noGoodReasonMutation, { commentId })).withdrawCommentVote,
    '#gruende',
  ),
};
