import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { COUNCIL_FIGURES } from './report.graphql.ts';
import { sortedByVotes, TABLES } from './tables.ts';

export const load: PageServerLoad = async (event) => {
  const { councilFigures } = await ask(event, COUNCIL_FIGURES, {});
  const report = sortedByVotes(councilFigures);
  const { themen, ortschaften, monate, stand, stufen } = TABLES;
  return {
    report,
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
