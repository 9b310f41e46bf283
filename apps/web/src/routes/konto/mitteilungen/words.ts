import { m } from '#lib/messages/generated/messages.js';
import type { Followed, Settings } from './told.graphql.ts';

export type Kind = Settings['choices'][number]['kind'];
export type Channel = Settings['choices'][number]['channel'];

export const channels = ['NOW', 'DIGEST', 'SITE', 'NONE'] as const satisfies readonly Channel[];
export const languages = ['de', 'en'] as const;
export const presets = ['ALL', 'IMPORTANT', 'ANSWERS', 'NOTHING'] as const;

export const isChannel = (value: string): value is Channel =>
  channels.some((channel) => channel === value);
export const isLanguage = (value: string): value is (typeof languages)[number] =>
  languages.some((language) => language === value);
export const isPreset = (value: string): value is (typeof presets)[number] =>
  presets.some((preset) => preset === value);

export const channelWords: Record<Channel, () => string> = {
  NOW: m.told_now,
  DIGEST: m.told_digest,
  SITE: m.told_site,
  NONE: m.told_none,
};

export const presetWords: Record<(typeof presets)[number], () => string> = {
  ALL: m.told_preset_all,
  IMPORTANT: m.told_preset_important,
  ANSWERS: m.told_preset_answers,
  NOTHING: m.told_preset_nothing,
};

export const languageWords: Record<(typeof languages)[number], () => string> = {
  de: m.told_language_de,
  en: m.told_language_en,
};

export const kindWords: Record<Kind, () => string> = {
  ANSWER: m.told_kind_answer,
  PROGRESS: m.told_kind_progress,
  REPLY: m.told_kind_reply,
  MENTION: m.told_kind_mention,
  COMMENT: m.told_kind_comment,
  CHANGE: m.told_kind_change,
  RENEWAL: m.told_kind_renewal,
  MERGE: m.told_kind_merge,
  NEW_IDEA: m.told_kind_new_idea,
  PHASE: m.told_kind_phase,
  DECISION: m.told_kind_decision,
};

export const kinds = Object.keys(kindWords) as Kind[];

export const reasonWords: Record<Followed['reason'], () => string> = {
  AUTHOR: m.told_reason_author,
  VOTER: m.told_reason_voter,
  COMMENTER: m.told_reason_commenter,
  CHOICE: m.told_reason_choice,
};
