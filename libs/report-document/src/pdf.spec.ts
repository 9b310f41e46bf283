import { beforeAll, describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { toPdf } from './printing.js';
import {
  HOSTILE_TEXTS,
  amount,
  sampleContribution,
  sampleEditor,
  sampleMinority,
  samplePlace,
  sampleQuote,
} from './sample-parts.js';
import { emptyReport, sampleReport } from './sample-report.js';

const BASE = 'https://ideen.einbeck.example';

interface Tagged {
  role?: string;
  alt?: string;
  children?: Tagged[];
}

/** Every element of the structure of all pages, as a second program reads it. */
async function structureOf(pdf: Uint8Array): Promise<Tagged[]> {
  const document = await getDocumentProxy(pdf.slice());
  const all: Tagged[] = [];
  const walk = (one: Tagged): void => {
    all.push(one);
    one.children?.forEach(walk);
  };
  for (let page = 1; page <= document.numPages; page += 1) {
    const tree = (await (await document.getPage(page)).getStructTree()) as Tagged | null;
    if (tree) walk(tree);
  }
  return all;
}

/** All objects of a file, those in compressed streams too. */
function insidesOf(pdf: Uint8Array): string {
  const whole = Buffer.from(pdf).toString('latin1');
  const streams = [...whole.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    const from = index + start.length;
    try {
      return inflateSync(
        Buffer.from(whole.slice(from, whole.indexOf('endstream', from)), 'latin1'),
        {
          finishFlush: 2,
        },
      ).toString('latin1');
    } catch {
      return '';
    }
  });
  return [whole, ...streams].join('\n');
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('An edition as PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await toPdf(sampleReport(), BASE);
  });

  it('says where quotes were left out and why, and which topics are contested', async () => {
    const text = await textOf(pdf);
    expect(text).toContain(
      '3 Zitate ausgelassen. Gründe: Sagt dasselbe wie K-901 (2); Ohne den Zusammenhang missverständlich.',
    );
    expect(text).toContain('1 Zitat ausgelassen. Grund: Meint eine bestimmte Person.');
    expect(text).toContain('Die Verwaltung hat 4 gefundene Zitate ausgelassen.');
    expect(text).toContain('Dieses Thema ist umstritten. Beiträge dafür: 21');
    expect(text).toContain('Dieses Thema ist nach unserem Maß nicht umstritten.');
  });

  it('says that it is PDF/UA-1, in German, with its title shown', async () => {
    const insides = insidesOf(pdf);
    expect(insides).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(insides).toMatch(/\/Lang ?\(de-DE\)/);
    expect(insides).toMatch(/\/MarkInfo ?<<[^>]*\/Marked true/);
    expect(insides).toMatch(/\/StructTreeRoot/);
    expect(insides).toMatch(/\/DisplayDocTitle true/);
    const { info, metadata } = await getMeta(await getDocumentProxy(pdf.slice()));
    expect(info['Title']).toBe('Was die Stadt bewegt');
    expect((metadata as { get(name: string): unknown }).get('dc:title')).toBe(
      'Was die Stadt bewegt',
    );
  });

  it('is tagged: headings in order, tables with heading cells, lists, links, pictures with their text', async () => {
    const tags = await structureOf(pdf);
    const count = (role: string): number => tags.filter((tag) => tag.role === role).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBeGreaterThanOrEqual(12);
    expect(count('H3')).toBeGreaterThan(4);
    expect(count('Table')).toBeGreaterThanOrEqual(7);
    expect(count('TH')).toBeGreaterThanOrEqual(30);
    expect(count('LI')).toBeGreaterThan(15);
    expect(count('Link')).toBeGreaterThan(30);
    const pictures = tags.filter((tag) => tag.role === 'Figure');
    expect(pictures).toHaveLength(4);
    expect(pictures.every((picture) => (picture.alt ?? '').length > 40)).toBe(true);
    expect(pictures.map((picture) => picture.alt).join()).toContain(
      'Süddorf 178; Kernstadt 99; Oberfeld 55',
    );
  });

  it('leads from every figure to its list and from every quote to its source', async () => {
    const document = await getDocumentProxy(pdf.slice());
    const urls: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const notes = (await (await document.getPage(page)).getAnnotations()) as { url?: string }[];
      urls.push(...notes.flatMap((note) => note.url ?? []));
    }
    expect(urls).toContain(`${BASE}/ideen?thema=verkehr`);
    expect(urls).toContain(`${BASE}/ideen/187/radweg#beitrag-110`);
    expect(urls).toContain(`${BASE}/berichte/ausgabe/3`);
  });

  it('says on every page what it is, and which page of how many', async () => {
    const text = await textOf(pdf);
    expect(text).toContain('Seite 1 von 5');
    expect(text).toContain('Seite 5 von 5');
    expect(text.match(/Eingefroren am 20\. November 2026, 12:00 Uhr\. Prüfsumme/g)).toHaveLength(5);
    expect(text).toContain('1.386 Menschen');
    expect(text).toContain('unter 5');
    expect(text).toContain('keine Angabe');
  });

  it('is the same bytes for the same document, another for another', async () => {
    expect(Buffer.from(await toPdf(sampleReport(), BASE)).equals(pdf)).toBe(true);
    const other = await toPdf(sampleReport({ title: 'Was das Dorf bewegt' }), BASE);
    expect(Buffer.from(other).equals(pdf)).toBe(false);
  });

  it('shows what people wrote and never reads it as Typst', async () => {
    const quotes = HOSTILE_TEXTS.map((text, index) => sampleQuote(text, 500 + index));
    const text = await textOf(
      await toPdf(
        sampleReport({
          title: '#panic("Titel") $x$',
          subtitle: HOSTILE_TEXTS[1],
          missing: quotes,
          caveats: [...HOSTILE_TEXTS],
          minorities: HOSTILE_TEXTS.map((name) => sampleMinority(name, [])),
          places: HOSTILE_TEXTS.map((name) => samplePlace(name, amount(9), amount(7))),
          method: {
            paragraphs: [...HOSTILE_TEXTS],
            parameters: [{ name: HOSTILE_TEXTS[0], value: HOSTILE_TEXTS[2] }],
            path: null,
          },
        }),
        BASE,
      ),
    );
    expect(text).toContain('#panic("Titel") $x$');
    expect(text).toContain('„#panic("x") #import "@preview/cetz:0.1.0" #read("/etc/passwd")“');
    expect(text).toContain('*fett* _schräg_ @verweis <marke> = Titel');
    expect(text).toContain('\\u{41} \\#eval("1") `#roh` // /* */ ~ -- ---');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('Łódź Ελλάς Київ ä');
    expect(text).not.toContain('😀');
  });

  it('holds 500 contributions, a table of twelve columns and a quote of two pages', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      key: `k${String(index)}`,
      label: `Spalte ${String(index)}`,
      type: 'text' as const,
      digits: 0,
    }));
    const wide = {
      key: 'breit',
      caption: 'Breit',
      columns,
      rows: [columns.map(() => 'Verkehrsberuhigung in Wohnstraßen')],
      note: null,
    };
    const listed = Array.from({ length: 500 }, (_, index) => sampleContribution(index));
    const long = sampleEditor('lang', 'Ein Satz, der nicht enden will. '.repeat(300));
    const large = await toPdf(
      sampleReport({
        tables: [wide],
        missing: [long],
        contributions: { total: 100_000, listed, csvPath: '/berichte/ausgabe/3/beitraege.csv' },
      }),
      BASE,
    );
    const text = await textOf(large);
    expect(text).toContain('Hier stehen 500 von 100.000. Alle stehen in der CSV-Datei');
    // The reader takes the hyphen in a narrow column for one that parts a word.
    expect(text).toMatch(/K.499/);
    expect(text).toContain('Spalte 11');
  }, 60_000);

  it('is whole with nothing in it, and says that it is a draft', async () => {
    const text = await textOf(await toPdf(emptyReport(), BASE));
    expect(text).toContain('Entwurf');
    expect(text).toContain('Im gewählten Ausschnitt steht keine Idee.');
  });

  it('leaves the event loop free while pages are set', async () => {
    let longest = 0;
    let before = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 5);
    const listed = Array.from({ length: 500 }, (_, index) => sampleContribution(index));
    const start = performance.now();
    await toPdf(sampleReport({ contributions: { total: 500, listed, csvPath: null } }), BASE);
    const whole = performance.now() - start;
    clearInterval(watch);
    expect(longest).toBeLessThan(whole / 2);
  });
});
