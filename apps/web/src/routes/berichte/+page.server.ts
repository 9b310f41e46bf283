import { ask } from '#lib/api/client.ts';
import { stampOf } from '#lib/state/sender.ts';
import type { PageServerLoad } from './$types';
import { editionSubscription, mailActions } from './mail-actions.ts';
import { editionsBefore } from './editions.ts';
import { COUNCIL_FIGURES } from './report.graphql.ts';
import { sortedByVotes, TABLES } from './tables.ts';

/** The page goes on with the figures of today; all editions have a page of their own. */
const NEWEST = 5;

export const load: PageServerLoad = async (event) => {
  const { councilFigures } = await ask(event, COUNCIL_FIGURES, {});
  const newest = await editionsBefore(event, NEWEST);
  const role = event.locals.viewer?.role;
  const report = sortedByVotes(councilFigures);
  const { themen, ortschaften, monate, stand, stufen } = TABLES;
  return {
    report,
    newest,
    subscription: await editionSubscription(event),
    stamp: stampOf('followEditions'),
    writes: role === 'OFFICE' || role === 'ADMIN',
    tables: {
      themen: themen(report),
      ortschaften: ortschaften(report),
      monate: monate(report),
      stand: stand(report),
      stufen: stufen(report),
    },
    address: event.url.origin + event.url.pathname,
  };
};

export const actions = mailActions('/berichte');
