import { m } from '#lib/messages/generated/messages.js';
import type { PersonEntry } from './queue.graphql.ts';
import { noticeWord } from './words.ts';

const VISIBILITIES: Record<string, () => string> = {
  submitted: m.person_submitted,
  waiting: m.person_submitted,
  changes_requested: m.person_changes_requested,
  published: m.person_public,
  refused: m.person_refused,
  hidden: m.person_hidden,
  withdrawn: m.person_withdrawn,
  merged: m.person_merged,
  deleted: m.person_deleted,
  anonymised: m.person_anonymised,
};

const DECISIONS: Record<string, () => string> = {
  publish: m.person_did_publish,
  refuse: m.person_did_refuse,
  hide: m.person_did_hide,
  keep: m.person_did_keep,
  uphold: m.person_did_uphold,
  overturn: m.person_did_overturn,
  remove_photo: m.person_did_remove_photo,
  return: m.person_did_return,
  merge: m.person_did_merge,
};

/** An entry of the history of a person in words; a word that is not known here is shown as it is. */
export function entryWord({ kind, word }: PersonEntry): string {
  if (kind === 'IDEA') return m.person_idea({ state: VISIBILITIES[word]?.() ?? word });
  if (kind === 'COMMENT') return m.person_comment({ state: VISIBILITIES[word]?.() ?? word });
  if (kind === 'DECISION') return m.person_decision({ what: DECISIONS[word]?.() ?? word });
  return kind === 'NOTICE_BY'
    ? m.person_notice_by({ reason: noticeWord(word) })
    : m.person_notice_about({ reason: noticeWord(word) });
}
