import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { petitionSheetIn, SHEET_LIMITS } from './petition-sheet.js';
import { toPetitionPdf } from './printing.js';

const SHEET = {
  town: 'Einbeck',
  wording: 'Der Rat möge beschließen: Die Stadt stellt an der Ilme zehn Bänke auf.',
  reasons: 'Zwischen den Brücken kann niemand sitzen.\nDas trifft vor allem ältere Menschen.',
  costs: 'Aus dem Ansatz für Grünflächen.',
  representatives: ['Vertretung Eins, Musterweg 1', 'Vertretung Zwei, Musterweg 2'],
};
const filled = (length: number) =>
  'Wort für Wort zählt. '.repeat(length).slice(0, length - 1) + '.';

async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice());
  const { text } = await extractText(document, { mergePages: true });
  const tree = await (await document.getPage(1)).getStructTree();
  return {
    pages: document.numPages,
    text: text.replace(/\s+/g, ' '),
    roles: JSON.stringify(tree),
    info: (await getMeta(document)).info as Record<string, unknown>,
  };
}

describe('a list of signatures', () => {
  it('holds wording, reasons and representatives on the sheet that is signed, and numbered lines', async () => {
    const { pages, text, roles, info } = await read(await toPetitionPdf(SHEET));
    expect(pages).toBe(1);
    for (const words of [
      SHEET.wording,
      'Zwischen den Brücken kann niemand sitzen.',
      'Das trifft vor allem ältere Menschen.',
      SHEET.costs,
      ...SHEET.representatives,
      '§ 31',
      'Familienname Vorname Geburtsdatum Anschrift (Hauptwohnung) Datum Unterschrift',
    ])
      expect(text).toContain(words);
    expect(roles).toMatch(/"role":"H1".*"role":"H2".*"role":"Table".*"role":"TH"/);
    expect(info['Title']).toBe('Einwohnerantrag an die Stadt Einbeck');
  }, 30_000);

  it('stays one sheet with room to sign, however much is written', async () => {
    const longest = {
      town: 'Einbeck',
      wording: filled(SHEET_LIMITS.wording),
      reasons: filled(SHEET_LIMITS.reasons),
      costs: filled(SHEET_LIMITS.costs),
      representatives: [1, 2, 3].map(() => filled(SHEET_LIMITS.representative)),
    };
    const { pages, text } = await read(await toPetitionPdf(longest));
    expect(pages).toBe(1);
    expect(text).toMatch(/Unterschrift 1 2 3 4 5 6 7 8/);
    const lines = await read(await toPetitionPdf({ ...longest, reasons: 'r\n'.repeat(900) }));
    expect(lines.pages).toBe(1);
  }, 30_000);

  it('is none without its parts, and none that would not fit', () => {
    expect(petitionSheetIn(SHEET)).toEqual(SHEET);
    expect(petitionSheetIn({ ...SHEET, costs: '' })).toMatchObject({ costs: '' });
    for (const wrong of [
      null,
      'x',
      { ...SHEET, wording: ' ' },
      { ...SHEET, reasons: 7 },
      { ...SHEET, reasons: filled(SHEET_LIMITS.reasons + 1) },
      { ...SHEET, representatives: [] },
      { ...SHEET, representatives: ['a', 'b', 'c', 'd'] },
    ])
      expect(petitionSheetIn(wrong)).toBeNull();
  });
});
