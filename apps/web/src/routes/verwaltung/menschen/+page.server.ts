import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { proveAgain } from '#lib/state/fresh-proof.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { isRole } from './role-words.ts';
import {
  CHANGE_ROLE,
  DECIDE_ROLE_REQUEST,
  LOOK_UP_PEOPLE,
  ROLES_OVERVIEW,
} from './roles.graphql.ts';

const DONE = ['gilt', 'angefragt', 'abgelehnt'] as const;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const words = event.url.searchParams.get('suche')?.trim() ?? '';
  const found = words ? await call(event, LOOK_UP_PEOPLE, { words }) : null;
  const { rolesOverview } = await ask(event, ROLES_OVERVIEW, {});
  const done = event.url.searchParams.get('fertig');
  return {
    ...rolesOverview,
    words,
    begun: begunIn(event.url),
    found: found?.data?.lookUpPeople ?? null,
    wordsError: found?.fields?.['words']?.message,
    done: DONE.find((one) => one === done) ?? null,
  };
};

/** The form that somebody had begun before they were asked who they are; the reason is typed anew, since an address is no place for it. */
function begunIn({
  searchParams,
}: URL): { accountId: string; role: string; reason: string } | null {
  const [accountId, role] = [searchParams.get('person'), searchParams.get('rolle')];
  return accountId && role && isRole(role) ? { accountId, role, reason: '' } : null;
}

const doneWith = (what: (typeof DONE)[number]) =>
  redirect(303, href(`/verwaltung/menschen?fertig=${what}`));

export const actions: Actions = {
  rolle: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const accountId = text(form, 'accountId');
    const [role, reason] = [text(form, 'role'), text(form, 'reason')];
    const written = { accountId, role, reason };
    const input = { accountId, role: isRole(role) ? role : 'RESIDENT', reason } as const;
    const { data, fields } = await call(event, CHANGE_ROLE, { input });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    const result = data.changeRole;
    if (result.__typename === 'FreshProofRequired')
      proveAgain(event, { person: accountId, rolle: role });
    if ('message' in result) return fail(409, { written, problem: result.message });
    doneWith(result.holds ? 'gilt' : 'angefragt');
  },
  entscheiden: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const input = {
      roleRequestId: text(form, 'requestId'),
      confirm: text(form, 'confirm') === '1',
    };
    const { data, fields } = await call(event, DECIDE_ROLE_REQUEST, { input });
    if (!data) return fail(400, { problem: fields['roleRequestId']?.message ?? '' });
    const result = data.decideRoleRequest;
    if (result.__typename === 'FreshProofRequired') proveAgain(event);
    if ('message' in result) return fail(409, { problem: result.message });
    doneWith(result.holds ? 'gilt' : 'abgelehnt');
  },
};
