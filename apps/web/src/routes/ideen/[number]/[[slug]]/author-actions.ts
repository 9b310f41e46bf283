import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { text } from '#lib/state/form.ts';
import { button } from './actions.ts';
import {
  answerProposalMutation,
  takeBackProposalMutation,
  takeBackWithdrawalMutation,
} from './author.graphql.ts';
import { refusal } from './comment-actions.ts';

/** Whether somebody supports the new text too; shows the same page again. */
export async function answerProposal(event: RequestEvent) {
  const form = await event.request.formData();
  const ideaId = text(form, 'id');
  const input = {
    ideaId,
    version: Number(text(form, 'version')) || 0,
    agrees: text(form, 'agrees') === 'ja',
  };
  const { answerProposal: answer } = await ask(event, answerProposalMutation, { input });
  if ('message' in answer) return refusal('proposal', answer.message);
  redirect(303, `${event.url.pathname}#neue-fassung`);
}

export const authorActions = {
  antworten: answerProposal,
  fassung_zurueck: button(
    async (event, ideaId) =>
      (await ask(event, takeBackProposalMutation, { ideaId })).takeBackProposal,
    '',
  ),
  nicht_zurueckziehen: button(
    async (event, ideaId) =>
      (await ask(event, takeBackWithdrawalMutation, { ideaId })).takeBackWithdrawal,
    '',
  ),
};
