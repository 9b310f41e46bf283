import { m } from '#lib/messages/generated/messages.js';

/** What became of a cited text, in a sentence. */
export const whyWords = {
  OK: m.reports_why_ok,
  EDITED: m.reports_why_edited,
  WITHDRAWN: m.reports_why_withdrawn,
  HIDDEN: m.reports_why_hidden,
  ERASED: m.reports_why_erased,
};
