import type { RequestEvent } from '@sveltejs/kit';
import { removePhoto, uploadPhoto } from '#lib/api/files.ts';
import type { FieldErrors } from '#lib/state/form.ts';
import { LIMITS, type Draft } from './draft.ts';
import { photoFault } from './photo-words.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** Uploads the file that was chosen in a post, if one was; adds it to the draft or says why it was not taken. */
export async function takePhoto(
  event: RequestEvent,
  form: FormData,
  draft: Draft,
): Promise<FieldErrors> {
  const file = form.get('file');
  if (!(file instanceof File) || (!file.name && !file.size)) return {};
  if (draft.photos.length >= LIMITS.photos) return {};
  if (file.size > MOST_BYTES) return { file: photoFault('too-large') };
  const { ticket, fault, message } = await uploadPhoto(event, file);
  if (!ticket) return { file: fault ? photoFault(fault) : message };
  draft.photos = [...draft.photos, { ticket, alt: '' }];
  return {};
}

/** Takes one photo out of the draft, and its files away. */
export async function dropPhoto(event: RequestEvent, draft: Draft, index: number): Promise<void> {
  const photo = draft.photos[index];
  if (!photo) return;
  draft.photos = draft.photos.filter((one) => one !== photo);
  await removePhoto(event, photo.ticket);
}
