import QRCode from 'qrcode';

/** A QR code as one SVG path over a square of `size` units, quiet zone included. */
export interface Qr {
  size: number;
  path: string;
}

const QUIET = 4;

const made = new Map<string, Qr>();
/** All of a town that is looked at; each takes a few kilobytes. */
const MOST_MADE = 2000;

/** Made here, so that no third party learns who shares what, and once: it costs as much as the rest of an idea's page. */
export function qrOf(text: string): Qr {
  const known = made.get(text);
  if (known) return known;
  if (made.size >= MOST_MADE) made.clear();
  const qr = make(text);
  made.set(text, qr);
  return qr;
}

function make(text: string): Qr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      let length = 0;
      while (column + length < modules.size && modules.get(row, column + length)) length++;
      if (length > 0) path += `M${column + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
      column += length;
    }
  return { size: modules.size + 2 * QUIET, path };
}
