import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href, ideaHref } from '#lib/href.ts';
import { errorsOf, text, type FieldErrors } from '#lib/state/form.ts';
import { TOWN } from '../../neu/draft.ts';
import type { Actions, PageServerLoad } from './$types';
import { checkEdit, editOf, readEdit, type Edit } from './draft.ts';
import { EDIT_IDEA, EDIT_PAGE, SEND_RETURNED } from './edit.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`));
  const { idea, places, categories } = await ask(event, EDIT_PAGE, {
    number: Number(event.params.number),
  });
  // Whose idea it is not finds no page, as if there were none.
  if (!idea?.authoring) error(404);
  return { idea, places, categories, edit: editOf(idea) };
};

/** What was refused, with everything that was written. */
interface Refused {
  edit: Edit;
  errors?: FieldErrors;
  problem?: string;
  conflict?: { title: string; body: string };
}
const refuse = (status: number, refused: Refused) => fail(status, refused);

interface Written {
  ideaId: string;
  edit: Edit;
}
const textOf = ({ ideaId, edit }: Written) => ({
  ideaId,
  version: edit.version,
  title: edit.title,
  body: edit.body,
  placeId: edit.place === TOWN ? null : edit.place,
  categoryId: edit.category,
});

async function save(event: RequestEvent, written: Written) {
  const { change, note } = written.edit;
  const { data, fields } = await call(event, EDIT_IDEA, {
    input: { ...textOf(written), change: change || 'SPELLING', note: note || null },
  });
  return { result: data?.editIdea, fields: fields ?? {} };
}

/** An idea that came back goes to the moderation again, changed or not. */
async function sendReturned(event: RequestEvent, written: Written) {
  const { data, fields } = await call(event, SEND_RETURNED, {
    input: { ...textOf(written), answer: written.edit.answer || null },
  });
  return { result: data?.sendReturnedIdea, fields: fields ?? {} };
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const edit = readEdit(form);
    event.locals.kept = { title: edit.title, body: edit.body };
    const errors = checkEdit(edit, form.has('asks-for-change'));
    if (Object.keys(errors).length) return refuse(400, { edit, errors });
    const { result, fields } = await (form.has('returned') ? sendReturned : save)(event, {
      ideaId: text(form, 'ideaId'),
      edit,
    });
    if (!result) {
      const names = { placeId: 'place', categoryId: 'category' };
      return refuse(400, { edit, errors: errorsOf(fields, names) });
    }
    if (result.__typename === 'Idea') redirect(303, ideaHref(result));
    if (result.__typename === 'EditConflict') {
      const { version, title, body } = result;
      return refuse(409, { edit: { ...edit, version }, conflict: { title, body } });
    }
    return refuse(409, { edit, problem: result.message });
  },
};
