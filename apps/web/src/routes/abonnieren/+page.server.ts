import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { chosenIn } from '#lib/state/filters.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { criteriaOf, queryOf } from '#lib/state/subscription.ts';
import type { Actions, PageServerLoad } from './$types';
import { NAMES, SUBSCRIBE } from './subscribe.graphql.ts';

const criteriaIn = (url: URL) =>
  criteriaOf(chosenIn(url.searchParams), (url.searchParams.get('q') ?? '').trim().slice(0, 200));

export const load: PageServerLoad = async (event) => {
  const criteria = criteriaIn(event.url);
  const { places, categories, projects } = await ask(event, NAMES, {});
  const among = (things: { id: string; name: string }[], ids: string[]) =>
    things.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const names = [
    ...(criteria.words ? [m.sub_words({ words: criteria.words })] : []),
    ...among(places, criteria.placeIds),
    ...(criteria.wholeTown ? [m.news_whole_town()] : []),
    ...among(categories, criteria.categoryIds),
    ...among(projects, criteria.projectIds),
  ];
  return {
    names,
    feed: `/ideen.atom${queryOf(criteria)}`,
    proposed: [criteria.words, ...names.slice(criteria.words ? 1 : 0)]
      .filter(Boolean)
      .join(' · ')
      .slice(0, 100),
    wholeProject: Boolean(
      projects.some(({ id, permanent }) => !permanent && criteria.projectIds.includes(id)) &&
      !criteria.words &&
      !criteria.wholeTown &&
      !criteria.placeIds.length &&
      !criteria.categoryIds.length,
    ),
    hasStates: event.url.searchParams.has('stand'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const name = text(await event.request.formData(), 'name');
    const wrong = (errors: Record<string, string | undefined>, problem?: string) =>
      fail(400, { name, errors, problem });
    if (!name) return wrong({ name: m.sub_name_error() });
    const input = { name, ...criteriaIn(event.url) };
    const { data, fields } = await call(event, SUBSCRIBE, { input });
    if (!data) return wrong(errorsOf(fields));
    if (data.subscribe.__typename !== 'Subscription') return wrong({}, data.subscribe.message);
    redirect(303, `${href('/konto/mitteilungen')}?gespeichert#abos`);
  },
};
