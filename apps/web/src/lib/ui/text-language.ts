import { getLocale } from '#lib/messages/generated/runtime.js';

/** Residents and offices write German: on an English page their words are marked, so that they are read aloud as German. */
export const textLanguage = (): 'de' | undefined => (getLocale() === 'en' ? 'de' : undefined);
