export { canonicalJson, hashOf } from './canonical.js';
export { type ContributionNotes, contributionsCsv, csvKeys, csvOf } from './csv.js';
export { drawChart, type DrawnChart } from './chart-svg.js';

export { toHtml } from './html.js';
export { germanDay, germanMoment } from './german-date.js';
export { PdfNotPossible } from './pdf-setting.js';
export { type PetitionSheet, petitionSheetIn } from './petition-sheet.js';
export { toDocx, toPdf, toPetitionPdf } from './printing.js';
export { PrintingBusy, PrintingQueue } from './printing-queue.js';
export { publicationProblems, type DocumentProblem } from './publication-rules.js';
export type * from './report-document.js';
export { REPORT_FORMAT } from './report-document.js';
export type * from './report-sentence.js';
export type * from './report-table.js';
export {
  germanNumber,
  partsOf,
  sentencesOf,
  sentenceText,
  slotNames,
  slotText,
  sourcesOf,
  type PlacedSentence,
  type SentencePart,
} from './sentences-of.js';
export { chartsOf, tablesOf } from './tables-of.js';
