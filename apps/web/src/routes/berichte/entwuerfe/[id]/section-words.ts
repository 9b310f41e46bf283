import { m } from '#lib/messages/generated/messages.js';
import type { Draft } from '../drafts.graphql.ts';

/** The parts of a report outside of its topics, in the order in which it is read. */
const PARTS = {
  wants: m.report_q1,
  who: m.report_q2,
  disputed: m.report_q3,
  decide: m.report_q4,
  places: m.reports_places,
  missing: m.reports_missing,
  answers: m.reports_answers,
};

const SIDES = {
  proposed: m.reports_side_proposed,
  reasons: m.reports_side_reasons,
  conditions: m.reports_side_conditions,
  against: m.reports_side_against,
};

export interface Part {
  section: string;
  topic: string;
  title: string;
  sentences: Draft['sentences'];
}

/** Every part of a draft with its sentences, also the empty ones: there one can be added. */
export function partsOf(draft: Draft): Part[] {
  const part = (section: string, topic: string, title: string): Part => ({
    section,
    topic,
    title,
    sentences: draft.sentences.filter(
      (one) => one.section === section && (one.topic ?? '') === topic,
    ),
  });
  return [
    ...Object.entries(PARTS).map(([section, word]) => part(section, '', word())),
    ...draft.topics.flatMap(({ key, name }) =>
      Object.entries(SIDES).map(([section, word]) => part(section, key, `${name}: ${word()}`)),
    ),
  ];
}
