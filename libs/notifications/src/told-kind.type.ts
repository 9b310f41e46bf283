import { registerEnumType } from '@nestjs/graphql';

/** What can be told. Each has a row in everybody's settings. */
export const ToldKind = {
  ANSWER: 'answer',
  PROGRESS: 'progress',
  REPLY: 'reply',
  MENTION: 'mention',
  COMMENT: 'comment',
  CHANGE: 'change',
  RENEWAL: 'renewal',
  MERGE: 'merge',
  NEW_IDEA: 'new_idea',
  PHASE: 'phase',
  DECISION: 'decision',
} as const;
export type ToldKind = (typeof ToldKind)[keyof typeof ToldKind];
registerEnumType(ToldKind, {
  name: 'ToldKind',
  description:
    'What is told: the town answers, an idea moves on, a reply, a mention, a contribution, a changed idea, whether a vote goes along with a new text, an idea that was linked with another, a new idea of a subscription, a phase or result of a followed project, a formal decision.',
});

/** How it is told. Whatever comes by mail also stands on the site. */
export const Channel = { NOW: 'now', DIGEST: 'digest', SITE: 'site', NONE: 'none' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];
registerEnumType(Channel, {
  name: 'Channel',
  description:
    'How somebody is told: by mail at once, in the mail of the day, on the site alone, or not at all.',
});

export const Preset = {
  ALL: 'all',
  IMPORTANT: 'important',
  ANSWERS: 'answers',
  NOTHING: 'nothing',
} as const;
export type Preset = (typeof Preset)[keyof typeof Preset];
registerEnumType(Preset, { name: 'Preset', description: 'A whole set of choices at once.' });

/** Why somebody is told: how they are tied to the idea, or that they subscribed to what it belongs to. */
export const ToldReason = {
  AUTHOR: 'author',
  VOTER: 'voter',
  COMMENTER: 'commenter',
  CHOICE: 'choice',
  SUBSCRIPTION: 'subscription',
} as const;
export type ToldReason = (typeof ToldReason)[keyof typeof ToldReason];
registerEnumType(ToldReason, { name: 'ToldReason', description: 'Why somebody is told.' });
