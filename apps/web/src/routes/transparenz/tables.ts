import { m } from '#lib/messages/generated/messages.js';
import type { Transparency } from './transparency.graphql.ts';

export interface Figures {
  id: string;
  title: string;
  note: string;
  head: string[];
  /** What it is first, then figures. */
  rows: (string | number)[][];
  /** Names of rows that are German in every language: the rules as the town wrote them. */
  german?: string[];
}

const KINDS: Record<Transparency['decided'][number]['kind'], () => string> = {
  IDEA: m.transparency_kind_idea,
  COMMENT: m.transparency_kind_comment,
  NOTICE: m.transparency_kind_notice,
  APPEAL: m.transparency_kind_appeal,
  EDIT: m.transparency_kind_edit,
  PHOTO: m.transparency_kind_photo,
  MERGE: m.transparency_kind_merge,
  DUPLICATE: m.duplicate_kind,
  LOOK: m.look_counted,
};
export const ACTIONS: Record<Transparency['decided'][number]['action'], () => string> = {
  PUBLISH: m.transparency_publish,
  REFUSE: m.transparency_refuse,
  HIDE: m.transparency_hide,
  REMOVE_PHOTO: m.transparency_remove_photo,
  MERGE: m.transparency_merge,
  KEEP: m.transparency_keep,
  UPHOLD: m.transparency_uphold,
  OVERTURN: m.transparency_overturn,
  RETURN: m.return_counted,
};
const REASONS: Record<Transparency['notices'][number]['reason'], () => string> = {
  INSULT: m.mod_notice_insult,
  PRIVATE_DATA: m.mod_notice_private_data,
  ADVERTISING: m.mod_notice_advertising,
  ILLEGAL: m.mod_notice_illegal,
  OTHER: m.mod_notice_other,
};

/** Up to two days in hours, as a clerk would say it. */
export function duration(hours: number): string {
  if (hours < 1) return m.transparency_under_hour();
  if (hours < 48) return m.transparency_hours_many({ count: Math.round(hours) });
  return m.transparency_days({ count: Math.round(hours / 24) });
}

/** What the page shows is what the file holds. */
export const tablesOf = (figures: Transparency): Figures[] => [
  decisionTable(figures),
  groundTable(figures),
  noticeTable(figures),
  appealTable(figures),
  sanctionTable(figures),
];

const decisionTable = ({ decided }: Transparency): Figures => ({
  id: 'entscheidungen',
  title: m.transparency_decided(),
  note: m.transparency_decided_note(),
  head: [m.transparency_kind(), m.transparency_count(), m.transparency_hours()],
  rows: decided.map(({ kind, action, decisions, medianHours }) => [
    `${KINDS[kind]()}: ${ACTIONS[action]()}`,
    decisions,
    // Imported ideas, and what is closed as it is made: nobody waited.
    medianHours === null ? '–' : duration(medianHours),
  ]),
});

const groundTable = ({ grounds }: Transparency): Figures => ({
  id: 'gruende',
  title: m.transparency_grounds(),
  note: m.transparency_grounds_note(),
  head: [m.transparency_ground(), m.transparency_count()],
  rows: grounds.map(({ ground, decisions }) => [
    ground ?? m.transparency_ground_other(),
    decisions,
  ]),
  german: grounds.flatMap(({ ground }) => ground ?? []),
});

export const noticeTable = ({ notices }: Pick<Transparency, 'notices'>): Figures => ({
  id: 'meldungen',
  title: m.transparency_notices(),
  note: m.transparency_notices_note(),
  head: [m.transparency_reason(), m.transparency_count(), m.transparency_effective()],
  rows: notices.map((row) => [REASONS[row.reason](), row.notices, row.effective]),
});

export const appealTable = ({ appeals }: Pick<Transparency, 'appeals'>): Figures => ({
  id: 'beschwerden',
  title: m.transparency_appeals(),
  note: m.transparency_appeals_note(),
  head: [m.transparency_outcome(), m.transparency_count()],
  rows: appeals.received
    ? [
        [m.transparency_received(), appeals.received],
        [m.transparency_overturn(), appeals.overturned],
        [m.transparency_uphold(), appeals.upheld],
        [m.transparency_open(), appeals.open],
      ]
    : [],
});

const SANCTIONS: Record<Transparency['sanctions'][number]['kind'], () => string> = {
  WARNING: m.sanction_WARNING,
  SUSPENSION: m.sanction_SUSPENSION,
  BLOCK: m.sanction_BLOCK,
};

export const sanctionTable = ({ sanctions }: Pick<Transparency, 'sanctions'>): Figures => ({
  id: 'sperren',
  title: m.sanction_figures(),
  note: m.sanction_figures_note(),
  head: [m.sanction_figures_kind(), m.transparency_count(), m.sanction_figures_lifted()],
  rows: sanctions.map((row) => [SANCTIONS[row.kind](), row.sanctions, row.lifted]),
});
