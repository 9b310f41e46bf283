import { asMarkdown, rulesFor } from '../spielregeln/machine-copy.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
  new Response(asMarkdown(await rulesFor(event)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
