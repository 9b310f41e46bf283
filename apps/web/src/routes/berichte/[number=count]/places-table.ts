import { m } from '#lib/messages/generated/messages.js';
import { amountText, type Edition } from './edition.ts';

/** What the chart of the places shows, and more, for the page and its file. */
export const placesTable = ({ places }: Pick<Edition, 'places'>) => ({
  head: [
    m.report_place(),
    m.report_people(),
    m.report_ideas(),
    m.reports_residents(),
    m.reports_per_thousand(),
  ],
  rows: places.map((place) => [
    place.name,
    ...[place.people, place.ideas, place.residents, place.perThousand].map(amountText),
  ]),
});
