import { archiveFile, archiveReply } from '#lib/api/files.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { RequestHandler } from './$types';

/** The same of all projects. */
export const GET: RequestHandler = async (event) => {
  requireAdmin(event);
  return archiveReply(await archiveFile(event, null));
};
