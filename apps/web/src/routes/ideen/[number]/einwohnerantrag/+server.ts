import { redirect } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import type { RequestHandler } from './$types';

/** The way from an idea: its words stand in the form already. */
export const GET: RequestHandler = ({ params }) =>
  redirect(303, href(`/einwohnerantrag?idee=${encodeURIComponent(params.number)}`));
