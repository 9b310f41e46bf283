import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLanguage } from '#lib/language.ts';

/** Every page exists once; the language in front of its address chooses the words. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname);
