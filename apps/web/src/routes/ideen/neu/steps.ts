import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import { type FieldErrors, text } from '#lib/state/form.ts';
import type { Asked } from '#lib/state/sender.ts';
import { partOf, readDraft, type Draft, type Step } from './draft.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { saveOnServer, type ServerDraft } from './server-draft.ts';

/** A draft and the version on the server that it was written on; 0 where there was none. */
export interface Written {
  draft: Draft;
  version: number;
}

/** What the form shows after a post that did not lead on: the same text, at the step where somebody can go on. */
export interface Shown extends Written {
  step: Step;
  errors?: FieldErrors;
  problem?: string;
  /** A proof is asked before it arrives. */
  asked?: Asked | undefined;
  /** Nobody has seen similar ideas yet. */
  unseen?: boolean;
  /** What was written elsewhere meanwhile, where this browser cannot keep the text and so the page could not tell. */
  newer?: ServerDraft | null;
}

/**
 * What a post says. A page may come from the browser's history, and what it carries of the other steps be older than what is
 * kept; unless it says that it is all there is, as a new beginning does.
 */
export function written({ cookies }: RequestEvent, form: FormData, step: Step): Written {
  const draft = readDraft(form);
  const kept = form.has('alles') ? null : keptDraft(cookies);
  if (!kept) return { draft, version: Number(text(form, 'version')) || 0 };
  // Photos come and go by buttons of their own; a page tells only what is to be seen on them.
  const photos = kept.draft.photos.map(
    (photo) => draft.photos.find(({ ticket }) => ticket === photo.ticket) ?? photo,
  );
  return { draft: { ...kept.draft, ...partOf(step, draft), photos }, version: kept.version };
}

/**
 * Keeps the text in the browser and, once it is known whose it is, on the server. What was written on elsewhere meanwhile is
 * not overwritten: the version stays behind, and the page asks. False when the browser cannot keep it.
 */
export async function keepEverywhere(event: RequestEvent, now: Shown): Promise<boolean> {
  const saved = await saveOnServer(event, now.draft, now.version);
  if (saved && 'version' in saved) now.version = saved.version;
  else now.newer = saved?.newer ?? null;
  return keepDraft(event.cookies, now.draft, now.version);
}

/** Said no to, and kept nevertheless: Back must not lose what stands there. */
export async function refuse(event: RequestEvent, status: number, shown: Shown) {
  await keepEverywhere(event, shown);
  return fail(status, shown);
}

/** Goes to a step, which has an address of its own, so that Back and Reload work; a text that is too long for that goes along. */
export async function goTo(event: RequestEvent, shown: Shown, unseen = false): Promise<Shown> {
  if (!(await keepEverywhere(event, shown))) return { ...shown, unseen };
  redirect(303, href(`/ideen/neu?schritt=${shown.step}${unseen ? '&aehnlich=zeigen' : ''}`));
}
