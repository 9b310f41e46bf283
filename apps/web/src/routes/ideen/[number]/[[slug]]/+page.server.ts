import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { inLanguage } from '#lib/language.ts';
import type { PageServerLoad } from './$types';
import { actions as intents } from './actions.ts';
import { ideaQuery } from './idea.graphql.ts';
import { firstSide, isSort, isView, sorts, views } from './views.ts';

/** Only read: `lib/pleasant` is all the script it needs. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  if (!/^\d{1,9}$/.test(params.number)) error(404);
  const [wish, order] = [url.searchParams.get('gruende'), url.searchParams.get('sortierung')];
  const view = isView(wish) ? wish : null;
  const sort = isSort(order) ? order : 'ausgewogen';
  const { idea, tombstone } = await ask(event, ideaQuery, {
    number: Number(params.number),
    columns: view === null,
    list: view !== null,
    stance: view && views[view],
    sort: sorts[sort],
    after: url.searchParams.get('after'),
  });
  if (!idea && tombstone) error(410, { status: 410, message: 'Gone', tombstone });
  if (!idea) error(404);
  const address = inLanguage(locals.language, `/ideen/${idea.number}/${idea.slug}`);
  if (params.slug !== idea.slug && event.request.method === 'GET')
    redirect(308, address + url.search);
  return {
    idea,
    address,
    view,
    sort,
    first: firstSide(idea.number),
    asks: url.searchParams.get('haltung') === 'frage',
  };
};

export const actions = intents;
