import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { ARCHIVE, DISCARD, KEPT_PROJECT, PUBLISH, REOPEN, SAVE_PROJECT } from '../kept.graphql.ts';
import { inputOf, readProject } from '../written.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptProject: project } = await ask(event, KEPT_PROJECT, { slug: event.params.slug });
  if (!project) error(404);
  return { project, saved: event.url.searchParams.has('gespeichert') };
};

async function posted(event: RequestEvent) {
  requireAdmin(event);
  const form = await event.request.formData();
  const version = Number(text(form, 'version'));
  return { form, input: { projectId: text(form, 'id'), version } };
}

/** Back to the page, which then shows the new stage; or the reason why it is the old one. */
function moved(event: RequestEvent, answer: { __typename: string; message?: string }) {
  if (answer.message !== undefined) return fail(409, { problem: answer.message });
  redirect(303, href(`/verwaltung/projekte/${event.params['slug']}?gespeichert`));
}

const refused = () => fail(400, { problem: undefined });

export const actions: Actions = {
  speichern: async (event) => {
    const { form, input } = await posted(event);
    const written = readProject(form);
    const { data, fields } = await call(event, SAVE_PROJECT, {
      input: { id: input.projectId, version: input.version, ...inputOf(written) },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    const saved = data.saveProject;
    if (saved.__typename === 'ProjectEdited')
      return fail(409, { written, problem: saved.message, current: saved.current });
    if ('message' in saved) return fail(409, { written, problem: saved.message });
    redirect(303, href(`/verwaltung/projekte/${saved.slug}?gespeichert`));
  },
  veroeffentlichen: async (event) => {
    const { data } = await call(event, PUBLISH, { input: (await posted(event)).input });
    return data ? moved(event, data.publishProject) : refused();
  },
  archivieren: async (event) => {
    const { data } = await call(event, ARCHIVE, { input: (await posted(event)).input });
    return data ? moved(event, data.archiveProject) : refused();
  },
  oeffnen: async (event) => {
    const { data } = await call(event, REOPEN, { input: (await posted(event)).input });
    return data ? moved(event, data.reopenProject) : refused();
  },
  verwerfen: async (event) => {
    const { data } = await call(event, DISCARD, { input: (await posted(event)).input });
    if (!data) return refused();
    if ('message' in data.discardProject) return moved(event, data.discardProject);
    redirect(303, href('/verwaltung/projekte?verworfen'));
  },
};
