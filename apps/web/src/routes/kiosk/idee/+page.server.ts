import { fail } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { newKey, type Outcome } from '#lib/kiosk/entry.ts';
import { handOver } from '#lib/kiosk/hand-over.ts';
import { KIOSK_FORM } from '#lib/kiosk/kiosk.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import { hasErrors } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { checked, writtenIn } from './written.ts';

export const load: PageServerLoad = async (event) => ({
  ...(await ask(event, KIOSK_FORM, {})),
  key: newKey(),
});

function problemOf(outcome: Outcome): string {
  if (outcome.kind === 'unknown') return m.kiosk_unknown();
  if (outcome.kind !== 'refused') return m.kiosk_try_again();
  return outcome.reason === 'closed' ? m.kiosk_closed() : m.kiosk_try_again();
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const written = writtenIn(form);
    const errors = checked(written);
    if (hasErrors(errors)) return fail(400, { written, errors });
    const { place, category, ...rest } = written;
    const outcome = await handOver(event, {
      ...rest,
      placeId: place === 'town' ? null : place,
      categoryId: category,
      email: written.email || null,
    });
    if (outcome.kind === 'arrived') return { receipt: outcome.receipt };
    if (outcome.kind === 'wrong') return fail(400, { written, errors: outcome.errors });
    return fail(409, { written, errors: {}, problem: problemOf(outcome) });
  },
};
