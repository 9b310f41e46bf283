import { Worker } from 'node:worker_threads';
import { PdfNotPossible } from './pdf-setting.js';
import type { ReportDocument } from './report-document.js';

export interface PrintingOrder {
  readonly kind: 'pdf' | 'docx';
  readonly document: ReportDocument;
  readonly baseUrl: string;
}

export type PrintingResult = { readonly bytes: Uint8Array } | { readonly notPossible: string };

/**
 * An edition as a tagged PDF (PDF/UA-1). The same document and address give the same bytes.
 * @throws PdfNotPossible where the compiler has no part for this kind of machine
 */
export function toPdf(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  return oneAfterTheOther({ kind: 'pdf', document, baseUrl });
}

/** An edition as a council paper to go on with in a word processor. The same document and address give the same bytes. */
export function toDocx(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  return oneAfterTheOther({ kind: 'docx', document, baseUrl });
}

let last: Promise<unknown> = Promise.resolve();

/** One thread at a time, so that a hundred requests do not set a hundred documents at once. */
function oneAfterTheOther(order: PrintingOrder): Promise<Uint8Array> {
  const mine = last.then(() => inThread(order));
  last = mine.catch(() => undefined);
  return mine;
}

async function inThread(order: PrintingOrder): Promise<Uint8Array> {
  const file = import.meta.url.endsWith('.ts') ? './printing-worker.ts' : './printing-worker.js';
  const result = await new Promise<PrintingResult>((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread that prints ended with ${String(code)}.`));
    });
  });
  if ('notPossible' in result) throw new PdfNotPossible(result.notPossible);
  return result.bytes;
}
