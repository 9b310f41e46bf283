import { error } from '@sveltejs/kit';
import { ask, type Caller } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { YEAR_REPORT, type YearReport } from './year-report.graphql.ts';

/** The report of the year in the address. */
export async function reportOf(event: Caller, year: string): Promise<YearReport> {
  if (!/^2\d{3}$/.test(year)) error(404, m.error_title_404());
  return (await ask(event, YEAR_REPORT, { year: Number(year) })).yearReport;
}
