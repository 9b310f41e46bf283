import { ask, DEMO, sessionOf } from './api.ts';

/** Words of somebody, and where they stand: Idee 12, K-47. */
export interface Cited {
  source: string;
  text: string;
}

/** Publishes an edition that quotes these words; gives its number. */
export async function publishedEdition(title: string, quotes: readonly Cited[]): Promise<number> {
  const office = await sessionOf(DEMO.office);
  const { createReport } = await ask<{ createReport: { id: string; version: number } }>(
    'mutation($input: CreateReportInput!) { createReport(input: $input) { ... on ReportDraft { id version } } }',
    { input: { title } },
    office,
  );
  const reportId = createReport.id;
  const versionNow = async () => {
    const { reportDraft } = await ask<{ reportDraft: { version: number } }>(
      'query($id: ID!) { reportDraft(id: $id) { version } }',
      { id: reportId },
      office,
    );
    return reportDraft.version;
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
  const { publishReport } = await ask<{ publishReport: { number?: number } }>(
    'mutation($input: ReportVersionInput!) { publishReport(input: $input) { __typename ... on ReportEdition { number } ... on Problem { message } } }',
    { input: { reportId, version: await versionNow() } },
    office,
  );
  if (!publishReport.number) throw new Error(JSON.stringify(publishReport));
  return publishReport.number;
}
