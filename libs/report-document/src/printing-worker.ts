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

async function print(order: PrintingOrder): Promise<PrintingResult> {
  if (order.kind === 'docx') {
    const { writeDocx } = await import('./docx-writing.js');
    return { bytes: await writeDocx(order.document, order.baseUrl) };
  }
  const { PdfNotPossible } = await import('./pdf-setting.js');
  try {
    return { bytes: await setIn(order) };
  } catch (error) {
    if (error instanceof PdfNotPossible) return { notPossible: error.message };
    throw error;
  }
}

async function setIn(order: Exclude<PrintingOrder, { kind: 'docx' }>): Promise<Uint8Array> {
  if (order.kind === 'petition')
    return (await import('./petition-setting.js')).setPetition(order.sheet);
  return (await import('./pdf-setting.js')).setPdf(order.document, order.baseUrl);
}

parentPort?.postMessage(await print(workerData as PrintingOrder));
