import { m } from '#lib/messages/generated/messages.js';
import type { Kept } from './kept.graphql.ts';

type Kind = Kept['phases'][number]['kind'];

/** What people can do in a phase, in the order in which phases usually follow each other. */
export const KINDS: readonly Kind[] = ['COLLECT', 'SUPPORT', 'DISCUSS', 'DECIDE', 'ANSWER'];

export const kindWord = (kind: Kind): string =>
  ({
    COLLECT: m.kp_kind_collect(),
    SUPPORT: m.kp_kind_support(),
    DISCUSS: m.kp_kind_discuss(),
    DECIDE: m.kp_kind_decide(),
    ANSWER: m.kp_kind_answer(),
  })[kind];

/** A stage as word, sign and colour. */
export const stageLook = (stage: Kept['stage']) =>
  (
    ({
      DRAFT: { word: m.kp_stage_draft(), tone: 'waiting', icon: 'edit' },
      PUBLIC: { word: m.kp_stage_public(), tone: 'active', icon: 'visibility' },
      ARCHIVED: { word: m.kp_stage_archived(), tone: 'neutral', icon: 'inbox' },
    }) as const
  )[stage];
