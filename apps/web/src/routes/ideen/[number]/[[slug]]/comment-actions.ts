import { fail, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import type { Refused, UnclearName } from '#lib/ui/comment.ts';
import { demandSession } from './demand-session.ts';
import {
  commentMutation,
  deleteMutation,
  editMutation,
  goodReasonMutation,
  noGoodReasonMutation,
} from './discussion.graphql.ts';

const stances = ['FOR', 'IF', 'AGAINST', 'QUESTION'] as const;

interface Answer {
  __typename: string;
  number?: number;
  message?: string;
  names?: UnclearName[];
}

/** The page as it was, without the name of the action. */
function here({ url }: RequestEvent): string {
  const query = new URLSearchParams(url.search);
  for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
  return `${url.pathname}${query.size ? `?${query}` : ''}`;
}

/** Whom somebody means by a name that several have: "12 Anna" is who wrote K-12, "0 Anna" the idea's author. */
function choicesIn(form: FormData): { name: string; number: number | null }[] {
  const choices = [...form].filter(([name]) => name.startsWith('mention-'));
  return choices.map(([, value]) => {
    const [number = '', ...name] = String(value).split(' ');
    return { name: name.join(' '), number: Number.parseInt(number, 10) || null };
  });
}

/** Sends what somebody wrote; whatever stands against it, the text comes back to where it was written. */
async function send(
  event: RequestEvent,
  written: Pick<Refused, 'at' | 'deed' | 'body'> & { stance?: string | null },
  ask: () => Promise<{ answer: Answer } | { fields: Record<string, { message: string }> }>,
) {
  event.locals.kept = { body: written.body };
  const refuse = (status: number, problem: string, unclear: UnclearName[] = []) =>
    fail(status, { ...written, problem, unclear });
  const reply = await ask().catch((reason: unknown) => {
    // The session is gone: what was written must not go with it.
    if (isRedirect(reason)) return null;
    throw reason;
  });
  if (!reply) return refuse(401, m.comment_session_gone());
  if ('fields' in reply) return refuse(400, Object.values(reply.fields)[0]?.message ?? '');
  const { number, message = '', names } = reply.answer;
  if (number === undefined) return refuse(409, message, names);
  redirect(303, `${event.url.pathname}?beitrag=${number}#K-${number}`);
}

async function contribute(event: RequestEvent) {
  const form = await event.request.formData();
  const [body, parentId, wish] = [text(form, 'body'), text(form, 'parentId'), text(form, 'stance')];
  const stance = stances.find((one) => one === wish) ?? null;
  const input = {
    ideaId: text(form, 'id'),
    body,
    stance: parentId ? null : stance,
    parentId: parentId || null,
    mentions: choicesIn(form),
  };
  return send(event, { body, stance, at: parentId || 'new', deed: 'write' }, async () => {
    const reply = await call(event, commentMutation, { input });
    return reply.data ? { answer: reply.data.postComment } : { fields: reply.fields };
  });
}

async function mend(event: RequestEvent) {
  const form = await event.request.formData();
  const [body, commentId] = [text(form, 'body'), text(form, 'id')];
  const version = Number.parseInt(text(form, 'version'), 10) || 0;
  const input = { commentId, version, body, mentions: choicesIn(form) };
  return send(event, { body, at: commentId, deed: 'edit' }, async () => {
    const reply = await call(event, editMutation, { input });
    return reply.data ? { answer: reply.data.editComment } : { fields: reply.fields };
  });
}

/** Why a button did nothing, said where it stands. */
export const refusal = (at: string, problem: string) =>
  fail(409, { at, problem, deed: 'other' as const, body: '', unclear: [] as UnclearName[] });

/** An action with one button at a contribution: does it and shows the page as it was, at that place. */
const button = (act: (event: RequestEvent, id: string) => Promise<object>) =>
  async function press(event: RequestEvent) {
    demandSession(event);
    const form = await event.request.formData();
    const id = text(form, 'id');
    const answer = await act(event, id);
    const number = Number.parseInt(text(form, 'number'), 10);
    if ('message' in answer) return refusal(id, String(answer.message));
    redirect(303, `${here(event)}#K-${number}`);
  };

export const commentActions = {
  beitrag: contribute,
  bearbeiten: mend,
  loeschen: button(
    async (event, commentId) => (await ask(event, deleteMutation, { commentId })).deleteComment,
  ),
  grund: button(
    async (event, commentId) =>
      (await ask(event, goodReasonMutation, { commentId })).voteForComment,
  ),
  kein_grund: button(
    async (event, commentId) =>
      (await ask(event, noGoodReasonMutation, { commentId })).withdrawCommentVote,
  ),
};
