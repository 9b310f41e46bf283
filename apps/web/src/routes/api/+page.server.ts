import { ask } from '#lib/api/client.ts';
import { isDevelopment } from '../dev/graphiql/development.ts';
import type { PageServerLoad } from './$types';
import { ACCESS_LIMITS } from './limits.graphql.ts';

/** Where programs reach the API: the operator says so, and in the demo it is the port beside this website. */
function endpoint(host: string): string | null {
  const said = process.env['API_PUBLIC_URL'];
  if (said) return said;
  const isDemo = process.env['MODE'] !== 'production';
  return isDemo ? `http://${host}:${process.env['API_PORT'] ?? '4000'}/graphql` : null;
}

export const load: PageServerLoad = async (event) => ({
  endpoint: endpoint(event.url.hostname),
  files: `${event.url.origin}/opendata/ideen.csv`,
  limits: (await ask(event, ACCESS_LIMITS, {})).accessLimits,
  explorer: isDevelopment(),
});
