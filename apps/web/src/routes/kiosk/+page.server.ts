import { ask } from '#lib/api/client.ts';
import { KIOSK_START } from '#lib/kiosk/kiosk.graphql.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  ask(event, KIOSK_START, { after: event.url.searchParams.get('after') });
