import { m } from '#lib/messages/generated/messages.js';
import { townSlug } from '#lib/state/town-name.ts';
import { reportOf } from '../../load-report.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const report = await reportOf(event, event.params.year);
  return new Response(`${JSON.stringify(report, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${townSlug()}-${m.year_file()}-${report.year}.json"`,
    },
  });
};
