import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, hasErrors } from '#lib/state/form.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import { consentOf, mistakesIn, placeIdOf, readSpoken } from '../../aufschreiben/spoken.ts';
import { COUNTER, WRITE_IDEA_DOWN } from '../../aufschreiben/write-down.graphql.ts';
import { PAPER_SCAN, SET_ASIDE } from '../paper.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = true;

const WIDEST = 1600;
const NAMES = {
  placeId: 'place',
  categoryId: 'category',
  projectId: 'project',
  displayName: 'name',
  formNumber: 'form',
  consentVersion: 'version',
};

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { data } = await call(event, PAPER_SCAN, { id: event.params.id });
  const scan = data?.paperScan;
  if (!scan) error(404, m.error_title_404());
  const { projects, ...counter } = await ask(event, COUNTER, {});
  return {
    ...counter,
    projects: projects.filter((one) => one.permanent || one.currentPhase?.kind === 'COLLECT'),
    scan,
    image: `/fotos/${scan.id}-${Math.min(WIDEST, scan.width)}.webp`,
    receiptId: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  eintippen: async (event) => {
    requireDesk(event);
    const spoken = readSpoken(await event.request.formData());
    const number = spoken.form.replace(/\D/g, '').slice(0, 9);
    const errors = {
      ...mistakesIn('idee', spoken),
      form: spoken.form && !number ? m.paper_form_error() : undefined,
      version: /^[1-9]\d{0,5}$/.test(spoken.version) ? undefined : m.paper_version_error(),
    };
    if (hasErrors(errors)) return fail(400, { spoken, errors });
    const input = {
      ...consentOf(spoken),
      displayName: spoken.name || null,
      title: spoken.title,
      body: spoken.body,
      placeId: placeIdOf(spoken),
      categoryId: spoken.category,
      projectId: spoken.project,
      formNumber: number ? Number(number) : null,
      scanId: event.params.id,
    };
    const { data, fields } = await call(event, WRITE_IDEA_DOWN, { input });
    if (!data) return fail(400, { spoken, errors: errorsOf(fields, NAMES) });
    if (data.written.__typename !== 'CounterSlip')
      return fail(409, { spoken, errors: {}, problem: data.written.message });
    redirect(303, href(`/tresen/beleg/${data.written.id}`));
  },
  weg: async (event) => {
    requireDesk(event);
    await call(event, SET_ASIDE, { input: { scanId: event.params.id } });
    redirect(303, href('/tresen/papier'));
  },
};
