import { m } from '#lib/messages/generated/messages.js';
import { amountText, type Edition } from './edition.ts';

/** What the chart of the places shows, and more. */
export const placesTable = ({ places }: Pick<Edition, 'places'>) => ({
  head: [
    m.report_place(),
    m.report_people(),
    m.report_ideas(),
    m.reports_residents(),
    m.reports_residents_source(),
    m.reports_per_thousand(),
  ],
  rows: places.map((place) => [
    place.name,
    ...[place.people, place.ideas, place.residents].map(amountText),
    place.residentsSource
      ? `${place.residentsSource}, ${place.residentsYear}`
      : m.reports_residents_unknown(),
    amountText(place.perThousand),
  ]),
});
