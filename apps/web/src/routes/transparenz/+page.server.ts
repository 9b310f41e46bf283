import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { tablesOf } from './tables.ts';
import { TRANSPARENCY } from './transparency.graphql.ts';
import { yearIn } from './year.ts';

const HEADS = 14;

export const load: PageServerLoad = async (event) => {
  const { transparency, lastRecount, logHeads } = await ask(event, TRANSPARENCY, {
    year: yearIn(event.url),
  });
  return {
    figures: transparency,
    tables: tablesOf(transparency),
    recount: lastRecount,
    heads: logHeads.slice(0, HEADS),
  };
};
