import { redirect } from '@sveltejs/kit';
import { inLanguage } from '#lib/language.ts';
import type { RequestHandler } from './$types';

/** The short word leads to the same place. */
export const GET: RequestHandler = ({ locals, url }) =>
  redirect(308, inLanguage(locals.language, `/spielregeln.json${url.search}`));
