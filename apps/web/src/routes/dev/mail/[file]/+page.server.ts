import { openMail, requireMailbox } from '../mailbox.ts';
import type { PageServerLoad } from './$types';

/** The mailbox of the demo: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async ({ params }) => {
  requireMailbox();
  const { html, ...mail } = await openMail(params.file);
  return { mail: { ...mail, hasHtml: html !== '' } };
};
