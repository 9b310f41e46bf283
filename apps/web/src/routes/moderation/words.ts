import { m } from '#lib/messages/generated/messages.js';
import type { Action, Decided, QueueItem } from './queue.graphql.ts';

export const kindWord = ({ kind, waiting }: Pick<QueueItem, 'kind' | 'waiting'>): string =>
  waiting
    ? m.comment_checks_kind()
    : {
        IDEA: m.mod_kind_idea(),
        COMMENT: m.mod_kind_comment(),
        NOTICE: m.mod_kind_notice(),
        APPEAL: m.mod_kind_appeal(),
        EDIT: m.mod_kind_edit(),
        PHOTO: m.mod_kind_photo(),
        MERGE: m.mod_kind_merge(),
        DUPLICATE: m.duplicate_kind(),
        LOOK: m.look_kind(),
      }[kind];

/** The word of a row, where the tab already says why it is there. */
export const shortKind = ({ kind, waiting }: Pick<QueueItem, 'kind' | 'waiting'>): string =>
  waiting
    ? m.comment_checks_row()
    : {
        IDEA: m.mod_row_idea(),
        COMMENT: m.mod_kind_comment(),
        NOTICE: m.mod_kind_notice(),
        APPEAL: m.mod_kind_appeal(),
        EDIT: m.mod_kind_edit(),
        PHOTO: m.mod_kind_photo(),
        MERGE: m.mod_kind_merge(),
        DUPLICATE: m.duplicate_kind(),
        LOOK: m.look_kind(),
      }[kind];

/** What the button of a decision says. */
export const actionWord = (action: Action): string =>
  ({
    PUBLISH: m.mod_publish(),
    REFUSE: m.mod_refuse(),
    HIDE: m.mod_hide(),
    KEEP: m.mod_keep(),
    UPHOLD: m.mod_uphold(),
    OVERTURN: m.mod_overturn(),
    REMOVE_PHOTO: m.photo_removal_do(),
    RETURN: m.return_verb(),
    MERGE: m.merge_do(),
  })[action];

/** What has been decided, as a sentence that begins with the thing. */
export function doneSentence({ action, idea, commentNumber }: Decided): string {
  const number = idea?.number ?? 0;
  if (commentNumber !== null && action === 'PUBLISH')
    return m.comment_checks_done({ number: commentNumber });
  if (commentNumber !== null && action === 'REFUSE')
    return m.comment_checks_done_refuse({ number: commentNumber });
  return {
    PUBLISH: m.mod_done_publish({ number }),
    REFUSE: m.mod_done_refuse({ number }),
    HIDE: m.mod_done_hide({ number }),
    KEEP: m.mod_done_keep({ number }),
    UPHOLD: m.mod_done_uphold({ number }),
    OVERTURN: m.mod_done_overturn({ number }),
    REMOVE_PHOTO: m.mod_done_remove_photo({ number }),
    RETURN: m.return_done({ number }),
    MERGE: m.mod_done_merge({ number }),
  }[action];
}

const NOTICE_REASONS: Record<string, () => string> = {
  INSULT: m.mod_notice_insult,
  PRIVATE_DATA: m.mod_notice_private_data,
  ADVERTISING: m.mod_notice_advertising,
  ILLEGAL: m.mod_notice_illegal,
  OTHER: m.mod_notice_other,
};
/** A notice's reason is an open word in the schema; one that is not known here is shown as it is. */
export const noticeWord = (reason: string): string =>
  NOTICE_REASONS[reason.toUpperCase()]?.() ?? reason;

interface Pair {
  title: string;
  idea: { number: number } | null;
  duplicate: { other: { number: number } | null } | null;
}

/** What an item about two ideas is called. */
export const duplicateTitle = ({ title, idea, duplicate }: Pair): string =>
  idea && duplicate?.other
    ? m.duplicate_title({ one: idea.number, other: duplicate.other.number })
    : title;
