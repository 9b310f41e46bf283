import { listMails, requireMailbox } from './mailbox.ts';
import type { PageServerLoad } from './$types';

/** The mailbox of the demo: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async () => {
  requireMailbox();
  return { mails: await listMails() };
};
