import { error } from '@sveltejs/kit';
import { m } from '#lib/messages/generated/messages.js';
import { ideaFor } from '../../find.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const idea = (await ideaFor(event, event.params.number)) ?? error(404, m.embed_nothing());
  return { idea, mainName: m.embed_name_idea({ number: idea.number ?? 0, title: idea.title }) };
};
