import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { isStatus } from '#lib/ui/status.ts';
import { KEPT_PROJECT } from '../../../kept.graphql.ts';
import { DISCARD_IMPORT, IMPORT, PUBLISH_IMPORT, START, STOP } from '../imports.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

type Visit = RequestEvent<{ slug: string; id: string }>;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { slug, id } = event.params;
  const { keptProject: project } = await ask(event, KEPT_PROJECT, { slug });
  if (!project || !/^[0-9a-f-]{36}$/.test(id)) error(404);
  const { import: run, categories } = await ask(event, IMPORT, { importId: id });
  if (run?.projectId !== project.id) error(404);
  return { project, run, categories };
};

/** Back to the page, which shows the new state; or the reason why it is the old one. */
function moved({ params }: Visit, answer: { __typename: string; message?: string } | undefined) {
  if (!answer || answer.message !== undefined)
    return fail(409, { problem: answer?.message ?? m.kp_failed() });
  redirect(303, href(`/verwaltung/projekte/${params.slug}/import/${params.id}#stand`));
}

/** What each former word means; the word itself stands beside its choice. */
function meant(form: FormData, kind: 'category' | 'status') {
  const words = form.getAll(`${kind}-word`).map(String);
  return words.map((word, at) => ({ word, value: text(form, `${kind}-${at}`) }));
}

async function start(event: Visit) {
  requireAdmin(event);
  const form = await event.request.formData();
  const [categories, statuses] = [meant(form, 'category'), meant(form, 'status')];
  const chosen = text(form, 'categoryId');
  const written = { categories, statuses, chosen, names: text(form, 'names') };
  const unset = categories.findIndex(({ value }) => !value);
  const errors: FieldErrors = {
    ...(unset >= 0 && { [`category-${unset}`]: m.imp_choose_theme() }),
    ...(!chosen && { categoryId: m.imp_choose_theme() }),
  };
  if (Object.keys(errors).length) return fail(400, { written, errors });
  const { data, fields } = await call(event, START, {
    input: {
      importId: event.params.id,
      showsNames: written.names === 'ja',
      categoryId: chosen,
      categories: categories.map(({ word, value }) => ({ word, categoryId: value })),
      statuses: statuses.flatMap(({ word, value }) =>
        isStatus(value) ? [{ word, status: value }] : [],
      ),
    },
  });
  if (!data) return fail(400, { written, errors: errorsOf(fields) });
  return moved(event, data.startImport);
}

const input = ({ params }: Visit) => ({ input: { importId: params.id } });

export const actions: Actions = {
  starten: start,
  anhalten: async (event) => {
    requireAdmin(event);
    return moved(event, (await call(event, STOP, input(event))).data?.stopImport);
  },
  veroeffentlichen: async (event) => {
    requireAdmin(event);
    return moved(event, (await call(event, PUBLISH_IMPORT, input(event))).data?.publishImport);
  },
  verwerfen: async (event) => {
    requireAdmin(event);
    const { data } = await call(event, DISCARD_IMPORT, input(event));
    if (!data || 'message' in data.discardImport) return moved(event, data?.discardImport);
    redirect(303, href(`/verwaltung/projekte/${event.params.slug}/import?verworfen`));
  },
};
