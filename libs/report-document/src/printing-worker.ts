import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { PrintingOrder, PrintingResult } from './printing.js';

// From source Node itself reads this thread, types and all, but looks for the `.js` that the imports name.
if (import.meta.url.endsWith('.ts')) {
  registerHooks({
    resolve: (specifier, context, next) => {
      const ours = specifier.startsWith('./') && context.parentURL?.endsWith('.ts');
      return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}

async function print({ kind, document, baseUrl }: PrintingOrder): Promise<PrintingResult> {
  if (kind === 'docx') {
    const { writeDocx } = await import('./docx-writing.js');
    return { bytes: await writeDocx(document, baseUrl) };
  }
  const { PdfNotPossible, setPdf } = await import('./pdf-setting.js');
  try {
    return { bytes: setPdf(document, baseUrl) };
  } catch (error) {
    if (error instanceof PdfNotPossible) return { notPossible: error.message };
    throw error;
  }
}

parentPort?.postMessage(await print(workerData as PrintingOrder));
