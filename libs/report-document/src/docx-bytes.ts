import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * The writer of DOCX files gives its links chance names and everything the time of now. Both are replaced: links are
 * counted, times are that of the edition.
 */
export function sameBytes(docx: Uint8Array, moment: string): Uint8Array {
  const names = new Map<string, string>();
  const time = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx)).sort(inOrder)) {
    const same = /\.(xml|rels)$/.test(path) ? strToU8(named(strFromU8(bytes), time, names)) : bytes;
    files[path] = [same, { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(files);
}

// The time of a file in a ZIP archive has no zone and is read as local: a day in the middle of the year 1980 is one everywhere.
const ZIP_TIME = new Date(1980, 5, 15);

/** The text first, because its links are counted as they are read; the list of contents has to be at the start. */
function inOrder([a]: [string, unknown], [b]: [string, unknown]): number {
  const rank = (path: string): number => {
    if (path === '[Content_Types].xml') return 0;
    return path === 'word/document.xml' ? 1 : 2;
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function named(xml: string, time: string, names: Map<string, string>): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
    .replace(/(?<=(?:r:id|Id)=")rId[a-z0-9_-]{21}(?=")/g, (name) => {
      const known = names.get(name) ?? `rIdLink${String(names.size + 1)}`;
      names.set(name, known);
      return known;
    });
}
