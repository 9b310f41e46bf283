import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Runs in a thread of its own, because setting a page holds up everything else. It knows no other file of ours: from
 * source it is loaded by Node itself, which reads types away but finds no `.js` for a `.ts`.
 */
export interface PdfOrder {
  readonly template: string;
  /** The words and pictures, as JSON. */
  readonly data: string;
  readonly fonts: readonly string[];
  readonly workspace: string;
}

export type PdfResult =
  { readonly pdf: Uint8Array } | { readonly missing: string } | { readonly failed: string };

function set({ template, data, fonts, workspace }: PdfOrder): PdfResult {
  let typst: typeof Typst;
  try {
    // Only here: 50 MB of native code, which a machine of another kind may not have.
    typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  const fontArgs = [{ fontPaths: [...fonts] }];
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs });
  try {
    const result = compiler.compile({ mainFileContent: template, inputs: { data } });
    const document = result.result;
    if (document === null) {
      const error = result.takeError();
      return { failed: JSON.stringify(error ? compiler.fetchDiagnostics(error) : null) };
    }
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    // The cache belongs to the process, not to this thread, and would only grow.
    compiler.evictCache(0);
  }
}

parentPort?.postMessage(set(workerData as PdfOrder));
