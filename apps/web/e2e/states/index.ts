import { ACCOUNT } from './account.ts';
import { READING } from './reading.ts';
import { ROOM } from './room.ts';
import { STAFF } from './staff.ts';
import type { Shown } from './step.ts';
import { WRITING } from './writing.ts';

export type { Shown } from './step.ts';

/**
 * Every page in every state that looks different: empty, wrong, loading, open, signed in. A page of the file tree
 * without a line here fails the tests; the first line of a page is how it usually looks.
 */
export const STATES: Record<string, Shown> = {
  ...READING,
  ...WRITING,
  ...ACCOUNT,
  ...STAFF,
  ...ROOM,
};

/** Pages that need something of their own first, and the test that looks at them. */
export const LOOKED_AT_ELSEWHERE: Record<string, string> = {
  '/berichte/[number=count]': 'reports.spec.ts: needs an edition',
  '/berichte/[number=count]/thema/[n=count]': 'demo-edition.spec.ts: needs an edition',
  '/berichte/entwuerfe/[id]': 'reports.spec.ts: needs a draft',
  '/anmelden/code': 'accessibility.spec.ts: code of a mail',
  '/anmelden/link': 'accessibility.spec.ts: a mail and its link',
  '/anmelden/extern': 'security-external.spec.ts: goes through another login',
  '/anmelden/extern/zurueck': 'security-external.spec.ts: comes back from another login',
  '/anmelden/passkey': 'security-passkeys.spec.ts: only after a passkey has failed',
  '/anmelden/zweiter-faktor': 'security-second-factor.spec.ts: only with a second factor',
  '/tresen/papier/[id]': 'counter.spec.ts: needs a scan',
  '/tresen/beleg/[id]': 'counter.spec.ts: needs somebody who said something',
  '/tresen': 'assurance.spec.ts: only for staff at the desk',
  '/ideen/[number]/foto-entfernen': 'photo-removal.spec.ts: needs a photo of somebody',
  '/moderation/zusammenfuehren': 'merging.spec.ts: needs two ideas',
  '/ideen/[number]/bearbeiten': 'editing.spec.ts: needs an idea of one’s own',
  '/moderation/person/[id]/massnahme': 'sanctions.spec.ts: needs somebody who wrote something',
  '/moderation/zurueckgeben': 'returning.spec.ts: needs an idea that waits',
  '/ideen/[number]/zurueckziehen': 'withdrawing.spec.ts: needs an idea of one’s own',
  '/konto/neue-fassung/[number]': 'editing.spec.ts: needs an idea that gets another meaning',
  '/verwaltung/projekte/[slug]/import/[id]': 'imports.spec.ts: needs a file',
  '/verwaltung/umfragen/[id]': 'surveys.spec.ts: needs a draft',
  '/raum/termin/[token]/verschieben': 'appointments.spec.ts: needs an appointment',
  '/dev/mail/[file]': 'accessibility.spec.ts: a mail and its link; exists in the demo only',
  '/ideen/neu/bestaetigen': 'journey.spec.ts: needs an idea that waits for its code',
  '/ideen/neu/danke': 'accessibility.spec.ts: receipt, waiting idea and decision',
  '/moderation/person/[id]': 'workplace.spec.ts: needs somebody who wrote something',
  '/konto/entscheidung/[id]': 'removed.spec.ts: needs a decision of one’s own',
};
