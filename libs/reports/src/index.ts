export { EditionMark } from './edition-mark.entity.js';
export { type EditionJson, EditionReading } from './edition-reading.service.js';
export { EditionSource } from './edition-source.entity.js';
export { Report } from './report.entity.js';
export { ReportEdition } from './report-edition.entity.js';
export { ReportPublished } from './report.events.js';
export { ReportSentence } from './report-sentence.entity.js';
export { ReportsModule } from './reports.module.js';
export { SentenceSource } from './sentence-source.entity.js';
