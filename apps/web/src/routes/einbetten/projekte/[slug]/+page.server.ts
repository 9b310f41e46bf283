import { error } from '@sveltejs/kit';
import { m } from '#lib/messages/generated/messages.js';
import { projectsFor } from '../../find.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const project = (await projectsFor(event)).find(({ slug }) => slug === event.params.slug);
  if (!project) error(404, m.embed_nothing());
  return { project, mainName: m.embed_name_project({ name: project.name }) };
};
