import { m } from '#lib/messages/generated/messages.js';
import type { DeskSurvey } from './desk.graphql.ts';

/** How a survey stands, in one word. */
export const stateWord = (state: DeskSurvey['state']): string =>
  ({
    DRAFT: m.survey_state_draft(),
    PLANNED: m.survey_state_planned(),
    OPEN: m.survey_state_open(),
    CLOSED: m.survey_state_closed(),
  })[state];
