import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { SETTING_CHANGES, UNDO_CHANGE } from './changes.graphql.ts';

const PAGE = 20;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { searchParams } = event.url;
  const kind = searchParams.get('art') || null;
  const words = searchParams.get('suche')?.trim().slice(0, 100) || null;
  const variables = { first: PAGE, after: searchParams.get('after'), kind, words };
  const { settingChanges, settingKinds } = await ask(event, SETTING_CHANGES, variables);
  const narrowed = new URLSearchParams({
    ...(kind && { art: kind }),
    ...(words && { suche: words }),
  });
  const next = new URLSearchParams(narrowed);
  next.set('after', settingChanges.pageInfo.endCursor ?? '');
  return {
    changes: settingChanges.nodes,
    total: settingChanges.totalCount,
    kinds: settingKinds,
    kind: kind ?? '',
    words: words ?? '',
    narrowed: narrowed.size > 0,
    next: settingChanges.pageInfo.hasNextPage ? `?${next}` : null,
    undone: searchParams.has('zurueck'),
  };
};

export const actions: Actions = {
  zuruecknehmen: async (event) => {
    requireAdmin(event);
    const changeId = text(await event.request.formData(), 'changeId');
    const { data, fields } = await call(event, UNDO_CHANGE, { input: { changeId } });
    if (!data) return fail(400, { problem: fields['changeId']?.message ?? '' });
    if ('message' in data.undoSettingChange)
      return fail(409, { problem: data.undoSettingChange.message });
    redirect(303, href('/verwaltung/aenderungen?zurueck'));
  },
};
