import { m } from '#lib/messages/generated/messages.js';

const PAGES: Record<string, () => string> = {
  impressum: m.footer_imprint,
  datenschutz: m.footer_privacy_page,
  barrierefreiheit: m.footer_accessibility,
  kontakt: m.footer_contact,
  'so-funktionierts': m.pages_how,
  start: m.pages_simple_start,
};
const LOCALES: Record<string, () => string> = {
  de: m.pages_german,
  en: m.pages_english,
  'de-simple': m.simple_language,
};

export const pageWord = (slug: string): string => PAGES[slug]?.() ?? slug;
export const localeWord = (locale: string): string => LOCALES[locale]?.() ?? locale;
export const isPage = (slug: string, locale: string): boolean => slug in PAGES && locale in LOCALES;
