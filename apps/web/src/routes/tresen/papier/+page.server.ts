import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { uploadPhoto } from '#lib/api/files.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { qrOf } from '#lib/state/qr.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import { photoFault } from '../../ideen/neu/photo-words.ts';
import type { Actions, PageServerLoad } from './$types';
import { ADD_SCAN, MAKE_FORMS, PAPER } from './paper.graphql.ts';

const MOST_BYTES = 10 * 1024 * 1024;

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const site = (process.env.PUBLIC_URL ?? event.url.origin).replace(/\/+$/, '');
  const address = `${site}${href('/ideen/neu')}`;
  return { ...(await ask(event, PAPER, {})), address, qr: qrOf(address) };
};

export const actions: Actions = {
  boegen: async (event) => {
    requireDesk(event);
    const count = text(await event.request.formData(), 'count');
    const wrong = { count, errors: { count: m.paper_count_error() } };
    if (!/^\d{1,2}$/.test(count)) return fail(400, wrong);
    const { data } = await call(event, MAKE_FORMS, { input: { count: Number(count) } });
    return data ? { numbers: data.makePaperForms, errors: {} } : fail(400, wrong);
  },
  scan: async (event) => {
    requireDesk(event);
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || !file.size)
      return fail(400, { errors: { file: m.paper_file_error() } });
    if (file.size > MOST_BYTES) return fail(400, { errors: { file: photoFault('too-large') } });
    const { ticket, fault, message } = await uploadPhoto(event, file);
    if (!ticket) return fail(422, { errors: { file: fault ? photoFault(fault) : message } });
    const { data } = await call(event, ADD_SCAN, { input: { ticket } });
    if (data?.addPaperScan.__typename !== 'PaperScan')
      return fail(409, { errors: { file: data?.addPaperScan.message ?? m.paper_file_error() } });
    redirect(303, href(`/tresen/papier/${data.addPaperScan.id}`));
  },
};
