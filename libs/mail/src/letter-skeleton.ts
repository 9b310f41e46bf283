import { readFileSync } from 'node:fs';

const SKELETON = readFileSync(new URL('./letter.html', import.meta.url), 'utf8');

export type PartName =
  'kicker' | 'heading' | 'paragraph' | 'code' | 'quote' | 'facts' | 'button' | 'group' | 'closing';

const START = '<!--part:';
const first = SKELETON.indexOf(START);
const last = SKELETON.indexOf('<!--part:end-->');
const linksFrom = SKELETON.indexOf('<!--foot:links-->');
const linksTo = SKELETON.indexOf('<!--foot:end-->');

const parts = new Map(
  SKELETON.slice(first, last)
    .split(START)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('-->')), part.slice(part.indexOf('-->') + 3)]),
);

/** Puts values in their places, all at once, so that nothing in a value is taken for a place. */
function filled(html: string, values: Record<string, string>): string {
  return html.replace(/%%(\w+)%%/g, (_place, name: string) => values[name] ?? '');
}

/** One part of a letter; the values are safe HTML. */
export function part(name: PartName, values: Record<string, string>): string {
  return filled(parts.get(name) ?? '', values);
}

/** The whole letter around its parts. The line of links goes when there are none. */
export function page(body: string, values: Record<string, string>): string {
  const foot = values['links'] ? SKELETON.slice(linksFrom, linksTo) : '';
  const around = [SKELETON.slice(0, first), SKELETON.slice(last, linksFrom), foot];
  const [head = '', middle = '', links = ''] = around.map((html) => filled(html, values));
  return head + body + middle + links + filled(SKELETON.slice(linksTo), values);
}
