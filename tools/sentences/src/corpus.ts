import { readFileSync } from 'node:fs';
import type { DocumentSentence } from '@ein/sentences';

/** The classes that are measured: a position with its reason counts as a position. */
export const CLASSES = ['position', 'reason', 'neither'] as const;
export type MeasuredClass = (typeof CLASSES)[number];

export interface CorpusSentence extends DocumentSentence {
  /** Index in `CLASSES`; -1 for a sentence that nobody labelled. */
  label: number;
  /** A position that holds its reason. */
  both: boolean;
}

const LABELS: Record<string, number> = { mpos: 0, 'mpos+premise': 0, premise: 1, 'non-arg': 2 };

/** Where a table has which column; the first line names them. */
export function columnsOf(line: string): Map<string, number> {
  return new Map(line.split('\t').map((name, at) => [name.trim().replace(/^\ufeff/u, ''), at]));
}

/** Tables written by programs for spreadsheets put a field with quotation marks into quotation marks. */
export function unquoted(field: string): string {
  return /^".*"$/su.test(field) && field.length > 1
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;
}

/** Contributions by their sentences, each with the label that people gave. */
export function readCorpus(path: string): CorpusSentence[][] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/u);
  const columns = columnsOf(head);
  const documents = new Map<string, CorpusSentence[]>();
  for (const line of lines) {
    if (line === '') continue;
    const fields = line.split('\t');
    const field = (name: string) => fields[columns.get(name) ?? -1] ?? '';
    const id = field('document_id');
    const sentences = documents.get(id) ?? [];
    documents.set(id, sentences);
    sentences.push({
      text: unquoted(field('content')),
      title: field('part') === 'title',
      label: LABELS[field('label')] ?? -1,
      both: field('label') === 'mpos+premise',
    });
  }
  return [...documents.values()];
}
