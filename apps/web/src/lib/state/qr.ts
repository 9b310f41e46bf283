import QRCode from 'qrcode';

/** A QR code as one SVG path over a square of `size` units, quiet zone included. */
export interface Qr {
  size: number;
  path: string;
}

const QUIET = 4;

/** Made here, so that no third party learns who shares what. */
export function qrOf(text: string): Qr {
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
