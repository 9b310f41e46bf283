import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { commentActions, refusal } from './comment-actions.ts';
import { demandSession } from './demand-session.ts';
import { followMutation, stopFollowingMutation } from './follow.graphql.ts';
import { voteMutation, withdrawMutation } from './idea.graphql.ts';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** An action with one button: does it with the id in the form, and shows the page again. */
export const button =
  (act: (event: RequestEvent, id: string) => Promise<object>, back: string) =>
  async (event: RequestEvent) => {
    demandSession(event);
    const id = textOf(await event.request.formData(), 'id');
    const answer = await act(event, id);
    if ('message' in answer) return refusal(id, String(answer.message));
    redirect(303, `${event.url.pathname}${back}`);
  };

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
  ...commentActions,
};
