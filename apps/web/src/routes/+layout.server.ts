import { hasSimpleLanguage } from '#lib/api/simple-language.ts';
import type { LayoutServerLoad } from './$types';

/** No page needs the framework to be read, and no error page: where staff work, pages ask for it. */
export const csr = false;

export const load: LayoutServerLoad = async (event) => ({
  language: event.locals.language,
  viewer: event.locals.viewerUnknown ? null : event.locals.viewer,
  kept: event.locals.kept ?? null,
  /** An admin only looks, as somebody of another role. */
  looking: event.locals.looking ?? null,
  /** There are texts in Einfache Sprache. */
  simple: await hasSimpleLanguage(event),
});
