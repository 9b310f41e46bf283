import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { contributionsCsv, csvKeys, csvOf } from './csv.js';
import {
  HOSTILE_TEXTS,
  amount,
  sampleContribution,
  samplePlace,
  sampleQuote,
} from './sample-parts.js';
import { sampleReport } from './sample-report.js';
import { decisionsTable } from './tables-of.js';

const BASE = 'https://ideen.einbeck.example';

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, delimiter: ';', columns: true });
}

describe('An edition as CSV files', () => {
  it('has one per table and one of all sentences, each opened by a spreadsheet', () => {
    const keys = csvKeys(sampleReport());
    expect(keys).toEqual(
      expect.arrayContaining(['ideen', 'ortschaften', 'umstritten', 'entscheidungen', 'saetze']),
    );
    for (const key of keys) {
      const csv = csvOf(sampleReport(), key, BASE) ?? '';
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(rowsOf(csv).length).toBeGreaterThan(0);
    }
    expect(csvOf(sampleReport(), 'anders', BASE)).toBeNull();
  });

  it('tells which quotes were left out and why, and is no file of an edition from before', () => {
    const rows = rowsOf(csvOf(sampleReport(), 'ausgelassen', BASE) ?? '');
    expect(rows.map((row) => [row['Zitate'], row['Grund']])).toEqual([
      ['2', 'Sagt dasselbe wie K-901.'],
      ['1', 'Ohne den Zusammenhang missverständlich'],
      ['1', 'Meint eine bestimmte Person'],
    ]);
    const divided = rowsOf(csvOf(sampleReport(), 'themen-umstritten', BASE) ?? '');
    expect(divided.map((row) => row['Umstritten'])).toEqual(['ja', 'nein']);
    const before = sampleReport({
      topics: sampleReport().topics.map(({ leftOut: _, sides: _sides, ...topic }) => topic),
      disputed: [],
    });
    for (const key of ['ausgelassen', 'themen-umstritten'])
      expect(csvOf(before, key, BASE)).toBeNull();
  });

  it('keeps numbers as numbers and says why one is missing', () => {
    const places = rowsOf(csvOf(sampleReport(), 'ortschaften', BASE) ?? '');
    expect(places.map((row) => row['Menschen'])).toEqual(['312', '1386', '23', 'unter 5', '9']);
    expect(places[4]?.['Einwohner']).toBe('keine Angabe');
    expect(places[0]?.['Quelle']).toBe('Einwohnermelderegister, 2024');
    expect(places[0]?.['Ortschaft (Adresse)']).toBe(`${BASE}/ideen?ort=s%C3%BCddorf`);
  });

  it('leaves the cells of a source empty that was taken away', () => {
    const quote = sampleQuote('Ein Satz, der weg muss.', 77);
    const source = { ...quote.source, state: 'removed' as const };
    const removed = { ...quote, id: 'weg', text: null, source };
    const rows = rowsOf(csvOf(sampleReport({ missing: [removed] }), 'saetze', BASE) ?? '');
    expect(rows.find((row) => row['Kennung'] === 'weg')).toMatchObject({
      ...{ Quelle: '', Adresse: '', Fassung: '', von: '', bis: '', 'SHA-256': '', Datum: '' },
      Zustand: 'removed',
    });
  });

  it('gives every sentence with its source, character by character', () => {
    const rows = rowsOf(csvOf(sampleReport(), 'saetze', BASE) ?? '');
    const quote = sampleQuote('An der Mühle fehlt ein Zebrastreifen.', 111);
    expect(rows).toContainEqual(
      expect.objectContaining({
        Kennung: 'q-111',
        Art: 'Zitat',
        Satz: quote.text,
        Quelle: 'K-111',
        von: '12',
        bis: String(quote.source.end),
        'SHA-256': quote.source.sha256,
      }),
    );
    const count = rows.find((row) => row['Kennung'] === 'c-1');
    expect(JSON.parse(count?.['Abfrage'] ?? '')).toMatchObject({ share: { result: 3 } });
  });

  it('lets nothing become a formula and nothing leave its cell', () => {
    const texts = [...HOSTILE_TEXTS, '@SUM(A1)', '-2+3', '\t=1', '＝1+1'];
    const report = sampleReport({
      places: texts.map((name) => samplePlace(name, amount(9), amount(7))),
      missing: texts.map((text, index) => sampleQuote(text, 500 + index)),
    });
    for (const key of csvKeys(report)) {
      const rows = rowsOf(csvOf(report, key, BASE) ?? '');
      for (const cell of rows.flatMap((row) => Object.values(row))) {
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }
    }
    const names = rowsOf(csvOf(report, 'ortschaften', BASE) ?? '').map((row) => row['Ortschaft']);
    expect(names.map((name) => name?.replace(/^'/, ''))).toEqual(texts);
  });

  it('writes contributions as they are read, however many', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        await Promise.resolve();
        yield sampleContribution((read += 1));
      }
    }
    const lines: string[] = [];
    for await (const line of contributionsCsv(endless(), BASE)) {
      lines.push(line);
      if (lines.length === 1_001) break;
    }
    expect(read).toBeLessThanOrEqual(1_001);
    expect(rowsOf(lines.join(''))).toHaveLength(1_000);
  });

  it('says of how many dates the table of dates has the next ones', () => {
    const { questions } = sampleReport();
    const decide = { ...questions.decide, inAll: 1_020 };
    expect(decisionsTable(sampleReport({ questions: { ...questions, decide } })).note).toBe(
      'Hier stehen die nächsten 3 von 1.020 Terminen.',
    );
    expect(decisionsTable(sampleReport()).note).toBeNull();
  });
});
