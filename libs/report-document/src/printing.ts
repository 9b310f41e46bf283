import { Worker } from 'node:worker_threads';
import { PdfNotPossible } from './pdf-setting.js';
import { answerOf, PrintingQueue } from './printing-queue.js';
import type { PetitionSheet } from './petition-sheet.js';
import type { ReportDocument } from './report-document.js';

export type PrintingOrder =
  | { readonly kind: 'pdf' | 'docx'; readonly document: ReportDocument; readonly baseUrl: string }
  | { readonly kind: 'petition'; readonly sheet: PetitionSheet };

export type PrintingResult = { readonly bytes: Uint8Array } | { readonly notPossible: string };

/** A file takes a few seconds, so that nobody waits much longer than a minute. */
const MOST_WAITING = 12;
const LONGEST_MS = 60_000;
const queue = new PrintingQueue(MOST_WAITING);

/**
 * An edition as a tagged PDF (PDF/UA-1). The same document and address give the same bytes.
 * @throws PrintingBusy where too many wait
 * @throws PdfNotPossible where the compiler has no part for this kind of machine
 */
export function toPdf(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  return queue.add(() => inThread({ kind: 'pdf', document, baseUrl }));
}

/** An edition as a council paper to go on with in a word processor. The same document and address give the same bytes. */
export function toDocx(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  return queue.add(() => inThread({ kind: 'docx', document, baseUrl }));
}

/** A list of signatures as a tagged PDF (PDF/UA-1) of one page. Throws like `toPdf`. */
export function toPetitionPdf(sheet: PetitionSheet): Promise<Uint8Array> {
  return queue.add(() => inThread({ kind: 'petition', sheet }));
}

async function inThread(order: PrintingOrder): Promise<Uint8Array> {
  const file = import.meta.url.endsWith('.ts') ? './printing-worker.ts' : './printing-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: order });
  const result = await answerOf<PrintingResult>(worker, LONGEST_MS);
  if ('notPossible' in result) throw new PdfNotPossible(result.notPossible);
  return result.bytes;
}
