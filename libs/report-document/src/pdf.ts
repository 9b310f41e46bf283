import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { lettersOf, printableIn } from './font-letters.js';
import { pdfData } from './pdf-data.js';
import { PDF_TEMPLATE } from './pdf-template.js';
import type { PdfOrder, PdfResult } from './pdf-worker.js';
import type { ReportDocument } from './report-document.js';

/** This machine cannot set PDF files: the part of the compiler for its kind is not installed. Everything else works. */
export class PdfNotPossible extends Error {}

/** An edition as a tagged PDF (PDF/UA-1). The same document and address give the same bytes. */
export async function toPdf(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  const fonts = fontFiles();
  printable ??= printableIn(lettersOf(readFileSync(fonts[0] ?? '')));
  const data = JSON.stringify(pdfData(document, baseUrl, printable));
  const workspace = dirname(fileURLToPath(import.meta.url));
  return oneAfterTheOther({ template: PDF_TEMPLATE, data, fonts, workspace });
}

let printable: ((text: string) => string) | undefined;

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    '400Regular/FiraSans_400Regular',
    '500Medium/FiraSans_500Medium',
    '600SemiBold/FiraSans_600SemiBold',
  ].map((name) => resolve(`@expo-google-fonts/fira-sans/${name}.ttf`));
}

let last: Promise<unknown> = Promise.resolve();

/** One thread at a time, so that a hundred requests do not set a hundred documents at once. */
function oneAfterTheOther(order: PdfOrder): Promise<Uint8Array> {
  const mine = last.then(() => inThread(order));
  last = mine.catch(() => undefined);
  return mine;
}

async function inThread(order: PdfOrder): Promise<Uint8Array> {
  const file = import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js';
  const result = await new Promise<PdfResult>((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread that sets PDF files ended with ${String(code)}.`));
    });
  });
  if ('pdf' in result) return result.pdf;
  if ('missing' in result) {
    throw new PdfNotPossible(`PDF files cannot be set on this machine: ${result.missing}`);
  }
  throw new Error(`The PDF could not be set: ${result.failed}`);
}
