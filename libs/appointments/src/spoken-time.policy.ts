import type { Language } from '@ein/platform';

const LANGUAGE_TAGS: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const ZONE = { timeZone: 'Europe/Berlin' } as const;

/** "Montag, 30. November 2026, 09:30 Uhr" on Berlin's clock. */
export function spokenTime(moment: Date, language: Language): string {
  const tag = LANGUAGE_TAGS[language];
  const day = new Intl.DateTimeFormat(tag, { ...ZONE, dateStyle: 'full' }).format(moment);
  const time = new Intl.DateTimeFormat(tag, { ...ZONE, timeStyle: 'short' }).format(moment);
  return language === 'de' ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}

/** "09:30" */
export const spokenClock = (moment: Date): string =>
  new Intl.DateTimeFormat('de-DE', { ...ZONE, timeStyle: 'short' }).format(moment);
