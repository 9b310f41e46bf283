import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';
import { TOPIC } from './topic.graphql.ts';

const HIGHEST = 1000;

export const load: PageServerLoad = async (event) => {
  const { number, n } = event.params;
  const search = event.url.searchParams;
  if (Number(n) > HIGHEST) error(404, m.reports_topic_missing());
  const { editionTopic: topic } = await ask(event, TOPIC, {
    edition: Number(number),
    topic: Number(n),
    after: search.get('after'),
  });
  if (!topic) error(404, m.reports_topic_missing());
  return { topic, before: Math.max(0, Math.trunc(Number(search.get('ab')) || 0)) };
};
