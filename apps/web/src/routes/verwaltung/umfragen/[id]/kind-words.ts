import { m } from '#lib/messages/generated/messages.js';
import type { DeskSurvey } from '../desk.graphql.ts';

type Kind = DeskSurvey['questions'][number]['kind'];

export const kindWord = (kind: Kind): string =>
  ({
    SINGLE: m.survey_kind_single(),
    MULTIPLE: m.survey_kind_multiple(),
    SCALE: m.survey_kind_scale(),
    SHORT: m.survey_kind_short(),
    LONG: m.survey_kind_long(),
  })[kind];

export const KINDS: readonly Kind[] = ['SINGLE', 'MULTIPLE', 'SCALE', 'SHORT', 'LONG'];
