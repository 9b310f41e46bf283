import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { answerProposal } from '../../../ideen/[number]/[[slug]]/author-actions.ts';
import type { Actions, PageServerLoad } from './$types';
import { PROPOSAL, PROPOSED_TEXT } from './proposal.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`));
  const number = Number(event.params.number);
  const { idea } = await ask(event, PROPOSAL, { number });
  if (!idea) error(404);
  const proposal = idea.proposal?.state === 'ASKING' ? idea.proposal : null;
  if (!proposal) return { idea, proposal: null, comparison: null };
  const compared = await ask(event, PROPOSED_TEXT, { number, version: proposal.version });
  return { idea, proposal, comparison: compared.idea?.comparison ?? null };
};

export const actions: Actions = { antworten: answerProposal };
