import { error } from '@sveltejs/kit';
import { archiveFile, archiveReply } from '#lib/api/files.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';

/** All that everybody may read of a project, in one file that can be read without us. */
export const GET: RequestHandler = async (event) => {
  const file = await archiveFile(event, event.params.slug);
  if (file.status === 404) error(404, m.error_title_404());
  return archiveReply(file);
};
