import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { toDocx } from './printing.js';
import {
  HOSTILE_TEXTS,
  amount,
  sampleContribution,
  samplePlace,
  sampleQuote,
} from './sample-parts.js';
import { emptyReport, sampleReport } from './sample-report.js';

const BASE = 'https://ideen.einbeck.example';

/** As a second program reads it, with its complaints. */
async function readBack(docx: Uint8Array): Promise<{ html: string; complaints: string[] }> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return { html: value, complaints: messages.map((message) => message.message) };
}

function fileIn(docx: Uint8Array, path: string): string {
  return strFromU8(unzipSync(docx)[path] ?? new Uint8Array());
}

describe('An edition as DOCX', () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await toDocx(sampleReport(), BASE);
  });

  it('has the sections of a council paper as headings of the word processor', async () => {
    const { html } = await readBack(docx);
    const sections = [...html.matchAll(/<h1>(?:<a[^>]*><\/a>)*(\d.*?)<\/h1>/g)].map(
      ([, name]) => name,
    );
    expect(sections).toEqual([
      '1 Anlass',
      '2 Wunsch',
      '3 Argumente',
      '4 Räumliche Verteilung',
      '5 Stellungnahme der Fachämter',
      '6 Beschlussvorschlag',
      '7 Beratungsfolge',
      '8 Anlagen',
    ]);
    for (const part of ['Dafür', 'Bedingungen', 'Dagegen'])
      expect(html).toContain(`<h3>${part}</h3>`);
  });

  it('says where quotes were left out and why, and which topics are contested', async () => {
    const { html } = await readBack(docx);
    expect(html).toContain('3 Zitate ausgelassen. Gründe: Sagt dasselbe wie K-901 (2);');
    expect(html).toContain('1 Zitat ausgelassen. Grund: Meint eine bestimmte Person.');
    expect(html).toContain('Die Verwaltung hat 4 gefundene Zitate ausgelassen.');
    expect(html).toContain('Dieses Thema ist umstritten. Beiträge dafür: 21');
  });

  it('leaves to the administration what only it can say', async () => {
    const { html } = await readBack(docx);
    for (const field of [
      'Zuständigkeit',
      'Kosten',
      'Folgekosten',
      'Klima',
      'Recht',
      'Alternativen',
    ]) {
      expect(html).toMatch(new RegExp(`<strong>${field}</strong></p></td><td></td></tr>`));
    }
    for (const body of ['Ortsrat', 'Fachausschuss', 'Verwaltungsausschuss', 'Rat']) {
      expect(html).toMatch(
        new RegExp(`<strong>${body}</strong></p></td><td></td><td></td><td></td></tr>`),
      );
    }
    expect(html.match(/\[Von der Verwaltung auszufüllen\]/g)).toHaveLength(3);
  });

  it('leads to every source and list', async () => {
    const { html } = await readBack(docx);
    expect(html).toContain(`<a href="${BASE}/ideen/187/radweg#beitrag-110">[K-110]</a>`);
    expect(html).toContain(`<a href="${BASE}/ideen?thema=verkehr">Drei der fünf</a>`);
  });

  it('is German, has a title, and repeats the heading row of a table', () => {
    expect(fileIn(docx, 'word/styles.xml')).toContain('<w:lang w:val="de-DE"/>');
    expect(fileIn(docx, 'docProps/core.xml')).toContain(
      '<dc:title>Beschlussvorlage: Was die Stadt bewegt</dc:title>',
    );
    const text = fileIn(docx, 'word/document.xml');
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBe(text.match(/<w:tbl>/g)?.length);
    expect(fileIn(docx, 'word/footer1.xml')).toMatch(/Seite .*PAGE.* von .*NUMPAGES/s);
  });

  it('is the same bytes for the same document, whenever it is made', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await toDocx(sampleReport(), BASE)).equals(Buffer.from(docx))).toBe(true);
    const links = [
      ...fileIn(docx, 'word/document.xml').matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g),
    ];
    const rels = fileIn(docx, 'word/_rels/document.xml.rels');
    expect(links.length).toBeGreaterThan(20);
    for (const [, id] of links) expect(rels.split(`Id="${id ?? ''}"`)).toHaveLength(2);
  });

  it('shows what people wrote, as text', async () => {
    const hostile = await toDocx(
      sampleReport({
        title: '</w:t><w:t>"&',
        missing: HOSTILE_TEXTS.map((text, index) => sampleQuote(text, 500 + index)),
        caveats: [...HOSTILE_TEXTS],
        places: HOSTILE_TEXTS.map((name) => samplePlace(name, amount(9), amount(7))),
      }),
      BASE,
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(hostile) });
    expect(value).toContain('Beschlussvorlage: </w:t><w:t>"&');
    expect(value).toContain('</style><script>alert(1)</script>');
    expect(value).toContain('😀 漢字');
    expect(fileIn(hostile, 'word/document.xml')).not.toMatch(/[^\P{Cc}\n]|\uFFFE/u);
  });

  it('holds 500 contributions, and is whole with nothing in it', async () => {
    const listed = Array.from({ length: 500 }, (_, index) => sampleContribution(index));
    const contributions = { total: 100_000, listed, csvPath: '/berichte/3.csv' };
    const { html } = await readBack(await toDocx(sampleReport({ contributions }), BASE));
    expect(html).toContain('Hier stehen 500 von 100.000. Alle stehen in der CSV-Datei');
    expect(html).toContain('>K-499</a>');
    const none = { total: 1_200, listed: [], csvPath: null };
    const short = await readBack(await toDocx(sampleReport({ contributions: none }), BASE));
    expect(short.html).toContain('stehen 1.200 Ideen und Beiträge. Sie sind hier nicht');
    expect(short.html).not.toContain('CSV-Datei');
    const empty = await readBack(await toDocx(emptyReport(), BASE));
    expect(empty.html).toContain('Im gewählten Ausschnitt steht keine Idee.');
    expect(empty.html).toContain('7 Beratungsfolge');
  }, 60_000);
});
