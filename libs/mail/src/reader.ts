import type { Language } from '@ein/platform';

/** For whom a letter is written: their language, and where our pages are. */
export interface Reader {
  language: Language;
  /** Without a slash at the end. */
  publicUrl: string;
}

/** The address of one of our pages in the reader's language; the path is the German one. */
export const pageFor = ({ language, publicUrl }: Reader, path: string): string =>
  `${publicUrl}${language === 'en' ? '/en' : ''}${path}`;
