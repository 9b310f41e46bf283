import { SheetFault } from './sheet-fault.js';

/** What stands in an XML file, one after the other; an element without content opens and closes. */
export type Mark =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML of a workbook. It knows no declarations of its own (DOCTYPE), so that no entity can be multiplied and no
 * other file be named.
 */
export function* marksOf(bytes: Uint8Array): Generator<Mark> {
  const text = decode(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new SheetFault('damaged');
  for (const [, cdata, closing, name, attributes, empty, plain] of text.matchAll(TOKEN)) {
    if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (plain !== undefined) yield { kind: 'text', text: decoded(plain) };
    else if (name !== undefined) {
      // Elements of a namespace that has a prefix mean the same.
      const local = name.slice(name.indexOf(':') + 1);
      if (closing) yield { kind: 'close', name: local };
      else {
        yield { kind: 'open', name: local, attributes: attributesOf(attributes ?? '') };
        if (empty) yield { kind: 'close', name: local };
      }
    }
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetFault('damaged');
  }
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decoded(double ?? single ?? ''),
    ]),
  );

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9A-Fa-f]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
