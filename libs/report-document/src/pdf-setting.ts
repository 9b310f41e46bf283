import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { lettersOf, printableIn } from './font-letters.js';
import { pdfData } from './pdf-data.js';
import { PDF_TEMPLATE } from './pdf-template.js';
import type { ReportDocument } from './report-document.js';

/** This machine cannot set PDF files: the part of the compiler for its kind is not installed. Everything else works. */
export class PdfNotPossible extends Error {}

const require = createRequire(import.meta.url);

/** Takes seconds for a long annex: run it in a thread (`toPdf`). */
export function setPdf(document: ReportDocument, baseUrl: string): Uint8Array {
  return setTypst(PDF_TEMPLATE, (printable) => pdfData(document, baseUrl, printable));
}

/** A tagged PDF of this template; `dataOf` gives its words, each made of letters that the font has. */
export function setTypst(
  template: string,
  dataOf: (printable: (text: string) => string) => unknown,
): Uint8Array {
  const { NodeCompiler } = loadTypst();
  const fonts = fontFiles();
  const printable = printableIn(lettersOf(readFileSync(fonts[0] ?? '')));
  const data = JSON.stringify(dataOf(printable));
  const workspace = dirname(fileURLToPath(import.meta.url));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] });
  try {
    const result = compiler.compile({ mainFileContent: template, inputs: { data } });
    if (result.result !== null) return compiler.pdf(result.result, { pdfStandard: 'ua-1' });
    const error = result.takeError();
    const why = JSON.stringify(error ? compiler.fetchDiagnostics(error) : null);
    throw new Error(`The PDF could not be set: ${why}`);
  } finally {
    // The cache belongs to the process, not to this thread, and would only grow.
    compiler.evictCache(0);
  }
}

/** Only here: 50 MB of native code, which a machine of another kind may not have. */
function loadTypst(): typeof Typst {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PdfNotPossible(`PDF files cannot be set on this machine: ${why}`);
  }
}

function fontFiles(): string[] {
  return [
    '400Regular/FiraSans_400Regular',
    '500Medium/FiraSans_500Medium',
    '600SemiBold/FiraSans_600SemiBold',
  ].map((name) => require.resolve(`@expo-google-fonts/fira-sans/${name}.ttf`));
}
