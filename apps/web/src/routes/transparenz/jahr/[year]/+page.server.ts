import type { PageServerLoad } from './$types';
import { reportOf } from '../load-report.ts';
import { tablesOfYear } from '../report-tables.ts';

export const load: PageServerLoad = async (event) => {
  const { year, complete, countedAt, ...report } = await reportOf(event, event.params.year);
  const tables = tablesOfYear({ year, complete, countedAt, ...report });
  return { year, complete, countedAt, tables };
};
