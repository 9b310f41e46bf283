import { m } from '#lib/messages/generated/messages.js';
import { text, type FieldErrors } from '#lib/state/form.ts';
import { TOWN } from '../../neu/draft.ts';
import type { EditedIdea } from './edit.graphql.ts';

export const changes = ['SPELLING', 'ADDITION', 'MEANING'] as const;
export type Change = (typeof changes)[number];

/** The form as it stands; `version` says which text it started from. */
export interface Edit {
  version: number;
  title: string;
  body: string;
  place: string;
  category: string;
  change: Change | '';
  note: string;
  /** To the moderation, with an idea that came back. */
  answer: string;
}

/** What the form shows first: what its author has proposed and nobody has seen yet, else the idea's text. */
export function editOf(idea: EditedIdea): Edit {
  const version = idea.authoring?.base ?? 1;
  const { proposal } = idea;
  if (proposal?.state === 'WAITING')
    return {
      version,
      title: proposal.title,
      body: proposal.body,
      place: proposal.placeId ?? TOWN,
      category: proposal.categoryId,
      change: proposal.change,
      note: proposal.note ?? '',
      answer: '',
    };
  return {
    version,
    title: idea.title,
    body: idea.body,
    place: idea.place?.id ?? TOWN,
    category: idea.category.id,
    change: '',
    note: '',
    answer: '',
  };
}

export function readEdit(form: FormData): Edit {
  const wish = text(form, 'change');
  return {
    version: Number(text(form, 'version')) || 1,
    title: text(form, 'title').replaceAll(/\s+/g, ' '),
    body: text(form, 'body'),
    place: text(form, 'place'),
    category: text(form, 'category'),
    change: changes.find((one) => one === wish) ?? '',
    note: text(form, 'note'),
    answer: text(form, 'answer'),
  };
}

const length = (value: string) => [...value].length;

/** Only what is wrong, in the order of the fields. The limits are those of sending an idea. */
export function checkEdit(edit: Edit, asksForChange: boolean): FieldErrors {
  const errors: FieldErrors = {};
  const [title, body] = [length(edit.title), length(edit.body)];
  if (title < 5) errors.title = m.submit_title_error();
  if (title > 120) errors.title = m.submit_too_long({ max: 120, over: title - 120 });
  if (body < 20) errors.body = m.submit_body_error();
  if (body > 5000) errors.body = m.submit_too_long({ max: 5000, over: body - 5000 });
  if (!edit.place) errors.place = m.submit_place_error();
  if (!edit.category) errors.category = m.submit_category_error();
  if (asksForChange && !edit.change) errors.change = m.edit_change_error();
  return errors;
}
