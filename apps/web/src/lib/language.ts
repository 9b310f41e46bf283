/** The languages of the interface. German lives at the bare address, English under /en; nothing is remembered. */
export type Language = 'de' | 'en';

export const languageOf = (pathname: string): Language =>
  /^\/en(\/|$)/.test(pathname) ? 'en' : 'de';

/** The address without its language: /en/ideen becomes /ideen. */
export const withoutLanguage = (pathname: string): string =>
  languageOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname;

/** The address of a page in a language: path is German and absolute, and may carry a query. */
export function inLanguage(language: Language, path: string): string {
  if (language === 'de') return path;
  return /^\/(?=[?#]|$)/.test(path) ? `/en${path.slice(1)}` : `/en${path}`;
}
