import { ask, DEMO, sessionOf } from './api.ts';

/** Words of somebody, and where they stand: Idee 12, K-47. */
export interface Cited {
  source: string;
  text: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LONG_AGO = new Date(Date.now() - 240 * DAY_MS).toISOString().slice(0, 10);

/** The oldest ideas of the demo: what other tests write is not read, and what is quoted is named. */
const OLDEST = { until: LONG_AGO };

/** Publishes an edition that quotes these words; gives its number. */
export async function publishedEdition(
  title: string,
  quotes: readonly Cited[],
  scope: { from?: string; until?: string } = OLDEST,
): Promise<number> {
  const office = await sessionOf(DEMO.office);
  const { createReport } = await ask<{ createReport: { id: string; version: number } }>(
    'mutation($input: CreateReportInput!) { createReport(input: $input) { ... on ReportDraft { id version } } }',
    { input: { title, ...scope } },
    office,
  );
  const reportId = createReport.id;
  interface Draft {
    version: number;
    analysis: { state: string };
  }
  const versionNow = async (): Promise<number> => {
    const { reportDraft } = await ask<{ reportDraft: Draft }>(
      'query($id: ID!) { reportDraft(id: $id) { version analysis { state } } }',
      { id: reportId },
      office,
    );
    if (reportDraft.analysis.state === 'DONE') return reportDraft.version;
    await new Promise((resolve) => setTimeout(resolve, 250));
    return versionNow();
  };
  for (const { source, text } of quotes) {
    const quote = { section: 'wants', quote: true, sources: [source], text };
    const { written } = await ask<{ written: { __typename: string } }>(
      'mutation($input: WriteReportSentenceInput!) { written: writeReportSentence(input: $input) { __typename } }',
      { input: { reportId, version: await versionNow(), ...quote } },
      office,
    );
    if (written.__typename !== 'ReportDraft') throw new Error(JSON.stringify(written));
  }
  interface Published {
    number?: number;
    problems?: { message: string }[];
  }
  const publish = async (tries = 20): Promise<number> => {
    const { publishReport } = await ask<{ publishReport: Published }>(
      'mutation($input: ReportVersionInput!) { publishReport(input: $input) { __typename ... on ReportEdition { number } ... on Problem { message } ... on PublicationRefused { problems { message } } } }',
      { input: { reportId, version: await versionNow() } },
      office,
    );
    if (publishReport.number) return publishReport.number;
    // Other tests take their ideas away and publish reports while this one is counted.
    const passing = publishReport.problems?.every(({ message }) => /noch einmal\.$/.test(message));
    if (!passing || tries === 0) throw new Error(JSON.stringify(publishReport));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return publish(tries - 1);
  };
  return publish();
}
