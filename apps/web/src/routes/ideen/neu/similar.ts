import type { RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { ideaHref } from '#lib/href.ts';
import { LIMITS, TOWN } from './draft.ts';
import { SIMILAR_IDEAS } from './submit.graphql.ts';

export type SimilarIdea = Awaited<ReturnType<typeof findSimilar>>[number];

/** At most three published ideas that sound like this title; none while the title is shorter than an idea's may be. */
export async function findSimilar(event: RequestEvent, title: string, place: string, pin = '') {
  if ([...title].length < LIMITS.title.min) return [];
  const placeId = place && place !== TOWN ? place : null;
  const [lat = null, lon = null] = pin ? pin.split(',').map(Number) : [];
  const { similarIdeas } = await ask(event, SIMILAR_IDEAS, {
    title: title.slice(0, LIMITS.title.max),
    placeId,
    lat,
    lon,
  });
  return similarIdeas.slice(0, 3).map((idea) => ({ ...idea, href: ideaHref(idea) }));
}
