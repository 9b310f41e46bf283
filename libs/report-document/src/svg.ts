/** The colours of paper, from the palette. */
export const INK = '#161B30';
export const MUTED = '#565A6C';
export const INDIGO = '#22377F';
export const LINE = '#E1D9C9';
export const EDGE = '#87806F';
export const OCHRE_TEXT = '#84510A';

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 500 | 600;
  readonly fill?: string;
  readonly anchor?: Anchor;
  /** White around the letters, so that they can be read on lines. */
  readonly halo?: boolean;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(CONTROL, '');
}

// XML 1.0 knows no control characters but tab and line ends.
const CONTROL = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

export function svgText(x: number, y: number, text: string, style: TextStyle): string {
  const { size, weight = 400, fill = INK, anchor = 'start', halo = false } = style;
  const around = halo ? ' stroke="#fff" stroke-width="4" paint-order="stroke"' : '';
  return `<text x="${num(x)}" y="${num(y)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}" text-anchor="${anchor}"${around}>${escapeXml(text)}</text>`;
}

export function svgRect(x: number, y: number, width: number, height: number, look: string): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" ${look}/>`;
}

export function svgDot(x: number, y: number, radius: number, look: string): string {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" ${look}/>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}" ${look}/>`;
}

/** A picture that a reader of the screen takes for one thing with one text. */
export function svgPicture(width: number, height: number, alt: string, parts: string[]): string {
  const size = `viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(alt)}" font-family="Fira Sans">${parts.join('')}</svg>`;
}

/** Cut to what fits, at half an em a letter: what Fira Sans needs on average. */
export function fitting(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * 0.5));
  return text.length <= letters ? text : `${text.slice(0, Math.max(letters - 1, 1)).trimEnd()}…`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Broken between words into at most two lines; what is longer is cut. */
export function linesOf(text: string, width: number, size: number): string[] {
  const letters = Math.floor(width / (size * 0.5));
  const at = text.length <= letters ? -1 : text.lastIndexOf(' ', letters);
  if (at < 1) return [fitting(text, width, size)];
  return [text.slice(0, at), fitting(text.slice(at + 1), width, size)];
}
