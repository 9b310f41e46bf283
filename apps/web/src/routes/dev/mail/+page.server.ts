import { listMails, requireMailbox } from './mailbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  requireMailbox();
  return { mails: await listMails() };
};
