import type { ReportDocument, TopicSection } from './report-document.js';
import { sampleContribution, sampleQuote, sampleTopic } from './sample-parts.js';
import { sampleReport } from './sample-report.js';

/** How long a printed edition gets: as many topics as staff keep, and the longest annex. */
export const LARGE = { topics: 40, contributions: 500 } as const;

/** An edition as large as a town of 30,000 gets, to be timed with: every topic says something else. */
export function largeSampleReport({ topics, contributions } = LARGE): ReportDocument {
  const listed = Array.from({ length: contributions }, (_, index) => sampleContribution(index));
  return sampleReport({
    topics: Array.from({ length: topics }, (_, index) => largeTopic(index + 1)),
    contributions: {
      total: 100_000,
      listed,
      csvPath: '/berichte/3/beitraege.csv',
    },
  });
}

function largeTopic(nr: number): TopicSection {
  const quotes = (what: string, first: number) =>
    Array.from({ length: 4 }, (_, one) =>
      sampleQuote(
        `${what} Nummer ${String(nr)} ist an der ${String(one + 2)}. Ecke gemeint, wo morgens viele warten.`,
        1000 * nr + first + one,
      ),
    );
  return {
    ...sampleTopic(nr),
    key: `punkt-${String(nr)}`,
    name: `Punkt ${String(nr)}: Wege, Licht und Bäume`,
    proposed: quotes('Ein Überweg', 10),
    reasons: quotes('Der Grund', 20),
    conditions: quotes('Die Bedingung', 30),
    against: quotes('Der Einwand', 40),
  };
}
