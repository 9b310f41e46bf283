import { inLanguage } from '#lib/language.ts';
import { getLocale } from '#lib/messages/generated/runtime.js';

/** Address of one of our pages in the language of the current page. */
export const href = (path: string): string => inLanguage(getLocale(), path);

/** Address of an idea's page; the slug is only for people to read. */
export const ideaHref = (idea: { number: number; slug: string }): string =>
  href(`/ideen/${idea.number}/${idea.slug}`);
