import { openMail, requireMailbox } from '../mailbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  requireMailbox();
  const { html, ...mail } = await openMail(params.file);
  return { mail: { ...mail, hasHtml: html !== '' } };
};
