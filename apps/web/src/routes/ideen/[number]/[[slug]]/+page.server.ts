import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { groundOf } from '#lib/map/ground.ts';
import { inLanguage } from '#lib/language.ts';
import { qrOf } from '#lib/state/qr.ts';
import type { PageServerLoad } from './$types';
import { actions as intents } from './actions.ts';
import { authorActions } from './author-actions.ts';
import { ideaQuery } from './idea.graphql.ts';
import { markSeen } from './mark-seen.ts';
import { readingOf, sorts, views } from './views.ts';

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  if (!/^\d{1,9}$/.test(params.number)) error(404);
  const reading = readingOf(url.searchParams);
  const { idea, tombstone } = await ask(event, ideaQuery, {
    number: Number(params.number),
    columns: reading.view === null && reading.comment === null,
    list: reading.view !== null,
    single: reading.comment !== null,
    stance: reading.view && views[reading.view],
    sort: sorts[reading.sort],
    after: reading.after,
    comment: reading.comment ?? 0,
    afterReply: reading.afterReply,
  });
  if (!idea && tombstone) error(410, { status: 410, message: 'Gone', tombstone });
  if (!idea) error(404);
  const address = inLanguage(locals.language, `/ideen/${idea.number}/${idea.slug}`);
  if (params.slug !== idea.slug && event.request.method === 'GET')
    redirect(308, address + url.search);
  const permalink = `${url.origin}/ideen/${idea.number}`;
  await markSeen(event, idea.id);
  return {
    idea,
    ground: await groundOf(event),
    address,
    reading,
    permalink,
    qr: qrOf(permalink),
    asks: url.searchParams.get('haltung') === 'frage',
  };
};

export const actions = { ...intents, ...authorActions };
