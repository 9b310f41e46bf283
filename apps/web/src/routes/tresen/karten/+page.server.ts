import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, hasErrors, text } from '#lib/state/form.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import { consentOf, mistakesIn, numberOf, readSpoken, stanceOf } from '../aufschreiben/spoken.ts';
import { WRITE_COMMENT_DOWN } from '../aufschreiben/write-down.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  ADD_EVENT_OCCASION,
  ADD_OCCASION,
  CARD_IDEAS,
  CARDS,
  CHANGE_OCCASION,
  REMOVE_OCCASION,
} from './cards.graphql.ts';

/** Staff type one card after the other: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { searchParams } = event.url;
  const { occasions, projects, counterConsent, occasionEvents } = await ask(event, CARDS, {});
  const occasion = occasions.find(({ id }) => id === searchParams.get('veranstaltung')) ?? null;
  const project = projects.find(({ slug }) => slug === searchParams.get('projekt')) ?? null;
  const filter = project && { projectIds: [project.id] };
  const ideas = occasion ? (await ask(event, CARD_IDEAS, { filter })).ideas.nodes : [];
  const receiptId = crypto.randomUUID();
  return {
    ...{ occasions, projects, counterConsent, occasionEvents },
    ...{ occasion, project, ideas, receiptId },
  };
};

const addressOf = (occasion: string, project: string): string =>
  href(`/tresen/karten?${new URLSearchParams({ veranstaltung: occasion, projekt: project })}`);

function readOccasion(form: FormData) {
  const occasion = { name: text(form, 'name'), heldOn: text(form, 'heldOn') };
  const errors = {
    name: occasion.name.length < 2 ? m.cards_add_name_error() : undefined,
    heldOn: /^\d{4}-\d\d-\d\d$/.test(occasion.heldOn) ? undefined : m.cards_add_day_error(),
  };
  return { occasion, errors };
}

export const actions: Actions = {
  veranstaltung: async (event) => {
    requireDesk(event);
    const { occasion, errors } = readOccasion(await event.request.formData());
    if (hasErrors(errors)) return fail(400, { occasion, errors });
    const { data, fields } = await call(event, ADD_OCCASION, { input: occasion });
    if (!data) return fail(400, { occasion, errors: errorsOf(fields) });
    redirect(303, addressOf(data.addOccasion.id, ''));
  },
  aendern: async (event) => {
    requireDesk(event);
    const form = await event.request.formData();
    const { occasion, errors } = readOccasion(form);
    const changed = { id: text(form, 'id'), ...occasion };
    if (hasErrors(errors)) return fail(400, { changed, errors });
    const input = { occasionId: changed.id, ...occasion };
    const { data, fields } = await call(event, CHANGE_OCCASION, { input });
    if (!data) return fail(400, { changed, errors: errorsOf(fields) });
    if ('message' in data.changeOccasion)
      return fail(409, { changed, errors: {}, problem: data.changeOccasion.message });
    redirect(303, href('/tresen/karten'));
  },
  loeschen: async (event) => {
    requireDesk(event);
    const input = { occasionId: text(await event.request.formData(), 'id') };
    const { data } = await call(event, REMOVE_OCCASION, { input });
    if (!data || 'message' in data.removeOccasion)
      return fail(409, {
        errors: {},
        problem:
          data && 'message' in data.removeOccasion
            ? data.removeOccasion.message
            : m.cards_event_gone(),
      });
    redirect(303, href('/tresen/karten'));
  },
  kalender: async (event) => {
    requireDesk(event);
    const eventNumber = Number(text(await event.request.formData(), 'termin')) || 0;
    const { data } = await call(event, ADD_EVENT_OCCASION, { input: { eventNumber } });
    const added = data?.addEventOccasion;
    if (added?.__typename !== 'OccasionRow')
      return fail(409, { errors: {}, problem: added?.message ?? m.cards_event_gone() });
    redirect(303, addressOf(added.id, ''));
  },
  karte: async (event) => {
    requireDesk(event);
    const form = await event.request.formData();
    const card = readSpoken(form);
    const occasionId = text(form, 'occasion');
    const errors = mistakesIn('beitrag', card);
    if (hasErrors(errors)) return fail(400, { card, errors });
    const input = {
      ...consentOf(card),
      occasionId,
      number: numberOf(card),
      body: card.body,
      stance: stanceOf(card),
    };
    const { data, fields } = await call(event, WRITE_COMMENT_DOWN, { input });
    if (!data) return fail(400, { card, errors: errorsOf(fields) });
    const { written } = data;
    if (written.__typename !== 'CounterSlip')
      return fail(409, { card, errors: {}, problem: written.message });
    // The next card of the same evening is often about the same idea; what it says is new.
    const next = { ...card, receiptId: '', body: '', stance: '' };
    return { card: next, errors: {}, saved: written };
  },
};
