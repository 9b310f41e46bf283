import QRCode from 'qrcode';
import { INK } from './svg.js';

/** An address to scan from paper, as one path; the address itself stands beside it. */
export function qrSvg(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const path = Array.from({ length: modules.size }, (_, row) => row)
    .flatMap((row) => runsOf(modules, row))
    .join('');
  const side = String(modules.size);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path}" fill="${INK}"/></svg>`;
}

/** One rectangle per run of dark modules: hairlines between single ones would show in print. */
function runsOf(modules: QRCode.BitMatrix, row: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start < modules.size; start += 1) {
    let end = start;
    while (end < modules.size && modules.get(row, end) === 1) end += 1;
    if (end > start)
      runs.push(`M${String(start)} ${String(row)}h${String(end - start)}v1H${String(start)}z`);
    start = Math.max(start, end);
  }
  return runs;
}
