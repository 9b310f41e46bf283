import { asJson, rulesFor } from '../spielregeln/machine-copy.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
  new Response(asJson(await rulesFor(event), process.env.PUBLIC_URL ?? event.url.origin), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
