import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { SIGN_OUT } from '../anmelden/sign-in.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import { leaveDevice } from './leave-device.ts';

export const load: PageServerLoad = ({ locals }) => {
  if (!locals.viewer) redirect(303, href('/'));
};

export const actions: Actions = {
  default: async (event) => {
    if (event.locals.sessionToken) await call(event, SIGN_OUT, {});
    leaveDevice(event);
    redirect(303, href('/'));
  },
};
