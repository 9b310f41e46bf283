/** Pages that admins write here; the rules of the house have versions of their own. */
export const PAGES = [
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'kontakt',
  'so-funktionierts',
  'start',
] as const;
export const PAGE_LOCALES = ['de', 'en', 'de-simple'] as const;

export type PageSlug = (typeof PAGES)[number];
export type PageLocale = (typeof PAGE_LOCALES)[number];

/** The first page of Einfache Sprache has no twin in the other languages. */
export const hasPage = (slug: string, locale: string): boolean =>
  slug !== 'start' || locale === 'de-simple';
