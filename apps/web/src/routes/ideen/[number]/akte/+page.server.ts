import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { inLanguage } from '#lib/language.ts';
import { qrOf } from '#lib/state/qr.ts';
import { ideaQuery } from '../[[slug]]/idea.graphql.ts';
import type { PageServerLoad } from './$types';
import { CITING } from './contributions.graphql.ts';
import { contributionsOf } from './contributions.ts';

const PUBLIC = ['PUBLISHED', 'MERGED', 'WITHDRAWN'];
/** The page has its own way of asking for contributions. */
const NO_DISCUSSION = { columns: false, list: false, single: false, comment: 0 };

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const number = Number(event.params.number);
  const { idea, tombstone } = await ask(event, ideaQuery, { number, ...NO_DISCUSSION });
  if (!idea && tombstone) error(410, { status: 410, message: 'Gone', tombstone });
  // What only its author or staff may read stands on the idea's own page.
  if (!idea || !PUBLIC.includes(idea.visibility)) error(404);
  const [sides, { reportsCiting }] = await Promise.all([
    contributionsOf(event, number),
    ask(event, CITING, { number }),
  ]);
  const permalink = `${event.url.origin}/ideen/${idea.number}`;
  return {
    idea,
    sides,
    reports: reportsCiting,
    address: inLanguage(event.locals.language, `/ideen/${idea.number}/${idea.slug}`),
    permalink,
    qr: qrOf(permalink),
  };
};
