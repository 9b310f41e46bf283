import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { errorsOf, hasErrors, text, type FieldErrors } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { fieldOf, isEmpty, readDraft, tooLong, type Written } from './draft-form.ts';
import { DISCARD_RULES, DRAFT, PUBLISH_RULES, SAVE_RULES } from './draft.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { rulesDraft, rulesVersions } = await ask(event, DRAFT, {});
  const today = berlinDay(new Date());
  return {
    draft: rulesDraft,
    last: rulesVersions[0] ?? null,
    today,
    done: event.url.searchParams.get('erledigt'),
  };
};

interface Refused {
  written?: Written;
  validFrom?: string;
  errors?: FieldErrors;
  problem?: string;
}
const refuse = (status: number, shown: Refused) => fail(status, shown);

/** The API's `rules.3.title` is a field of the form. */
const renamed = (fields: Record<string, { message: string }>): FieldErrors =>
  Object.fromEntries(Object.entries(errorsOf(fields)).map(([name, word]) => [fieldOf(name), word]));

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const written = readDraft(await event.request.formData());
    const long = tooLong(written);
    if (hasErrors(long)) return refuse(400, { written, errors: long });
    const input = { ...written, rules: written.rules.filter((rule) => !isEmpty(rule)) };
    const { data, fields } = await call(event, SAVE_RULES, { input });
    if (!data) return refuse(400, { written, errors: renamed(fields) });
    if ('message' in data.saveRulesDraft) {
      // Whoever has read of it and saves again puts their text over the other one.
      const saved = (await ask(event, DRAFT, {})).rulesDraft?.saved ?? written.saved;
      return refuse(409, { written: { ...written, saved }, problem: data.saveRulesDraft.message });
    }
    redirect(303, href('/moderation/spielregeln?erledigt=gespeichert#aenderungen'));
  },
  verwerfen: async (event) => {
    requireAdmin(event);
    await call(event, DISCARD_RULES, {});
    redirect(303, href('/moderation/spielregeln?erledigt=verworfen'));
  },
  veroeffentlichen: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const validFrom = text(form, 'validFrom');
    const { data, fields } = await call(event, PUBLISH_RULES, {
      input: { saved: Number(text(form, 'saved')), validFrom },
    });
    if (!data) return refuse(400, { validFrom, errors: renamed(fields) });
    if ('message' in data.publishRules)
      return refuse(409, { validFrom, problem: data.publishRules.message });
    redirect(303, href('/moderation/spielregeln?erledigt=veroeffentlicht'));
  },
};
