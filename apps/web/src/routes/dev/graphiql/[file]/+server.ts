import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { m } from '#lib/messages/generated/messages.js';
import sdl from '../../../../../../api/schema.graphql?raw';
import { EXAMPLE_QUERIES } from '../../../api/queries.ts';
import { ASSETS, startScript } from '../assets.ts';
import { requireDevelopment } from '../development.ts';
import type { RequestHandler } from './$types';

/** A file of GraphiQL, or the few lines that begin it. */
export const GET: RequestHandler = async ({ params }) => {
  requireDevelopment();
  if (params.file === 'start.js') {
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    return new Response(startScript(EXAMPLE_QUERIES), { headers });
  }
  if (params.file === 'schema.json')
    return Response.json(introspectionFromSchema(buildSchema(sdl)));
  const asset = Object.hasOwn(ASSETS, params.file) ? ASSETS[params.file] : undefined;
  if (!asset) error(404, m.error_title_404());
  const body = new Uint8Array(await readFile(asset.path()));
  return new Response(body, { headers: { 'content-type': asset.type } });
};
