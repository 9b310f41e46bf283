import { sameTopics } from '@ein/topics';
import { heldOpinions } from './opinion-part.policy.js';
import type { Figures } from './report-figures.js';
import type { EditionFigures } from './report-edition.entity.js';
import type { KeptFindings, Scope } from './report.entity.js';
import { isSmall } from './small-groups.policy.js';

/** The edition that a report is compared with. */
export interface EditionBefore {
  number: number;
  publishedAt: Date;
  scope: Scope;
  figures: EditionFigures;
}

/**
 * Whoever subtracts one edition from the next would see the few who came in between: where one to four people are the difference, the
 * number that was published stands again.
 */
export function heldFigures(figures: Figures, scope: Scope, before: EditionBefore | null): Figures {
  if (!before || !haveDaysInCommon(scope, before.scope)) return figures;
  const { totals, places = [] } = before.figures;
  const shown = new Map(places.map(({ id, people }) => [id, people]));
  return {
    ...figures,
    ...(figures.opinions && {
      opinions: heldOpinions(figures.opinions, before.figures.opinions) ?? null,
    }),
    totals: { ...figures.totals, people: held(figures.totals.people, totals.people) },
    places: figures.places.map((place) => ({
      ...place,
      people: held(place.people, shown.get(place.id)),
    })),
  };
}

export function heldFindings(
  findings: KeptFindings | null,
  scope: Scope,
  before: EditionBefore | null,
): KeptFindings | null {
  if (!findings || !before || !haveDaysInCommon(scope, before.scope)) return findings;
  const same = sameTopics(before.figures.topics, findings.topics);
  return {
    ...findings,
    people: held(findings.people, before.figures.wrote),
    topics: findings.topics.map((topic) => ({
      ...topic,
      people: held(topic.people, same.get(topic)?.people),
    })),
  };
}

/** `published` null or missing: it was not told. */
function held(people: number, published: number | null | undefined): number {
  if (published === null || published === undefined || isSmall(published)) return people;
  return !isSmall(people) && isSmall(Math.abs(people - published)) ? published : people;
}

function haveDaysInCommon(one: Scope, other: Scope): boolean {
  const endsBefore = (first: Scope, second: Scope) =>
    first.untilDay !== null && second.fromDay !== null && first.untilDay < second.fromDay;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
