import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { workbook } from '@ein/testing';
import { readHead } from './columns.policy.js';
import { readComment, readIdea } from './row.policy.js';
import { MOST_ROWS, readTable, TableFault } from './table.policy.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const HEAD = [
  'Link',
  'Name',
  'Beschreibung',
  'Erstellt',
  'Positive Bewertungen',
  'Location (Longitude)',
  'Location (Latitude)',
];

const faultOf = (bytes: Buffer): string => {
  try {
    readTable(bytes);
  } catch (error) {
    if (error instanceof TableFault) return error.message;
    throw error;
  }
  return 'no fault';
};
const idea = (cells: string[], head = HEAD) => {
  const found = readHead('ideas', head);
  if ('problem' in found) throw new Error(found.problem);
  return readIdea({ line: 7, cells, formulas: [] }, found.columns, NOW);
};

describe('a table of the former platform', () => {
  it('is read from a workbook, with numbers, empty cells and texts of several lines', () => {
    const rows = readTable(
      workbook([['Name', 'Beschreibung', ''], ['Bänke & Bäume', '', 3], [], ['ä', 'eins\nzwei']]),
    );
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'Name', 'Beschreibung'],
      [2, 'Bänke & Bäume', '', '3'],
      [4, 'ä', 'eins\nzwei'],
    ]);
  });

  it.each([
    ['semicolons and a mark of UTF-8', '\uFEFFName;Beschreibung\r\nGrün;"a;b\nc"\r\n', 'utf8'],
    ['commas', 'Name,Beschreibung\nGrün,"a;b\nc"\n', 'utf8'],
    ['Windows-1252', 'Name;Beschreibung\nGrün;"a;b\nc"\n', 'latin1'],
    ['UTF-16', '\uFEFFName;Beschreibung\nGrün;"a;b\nc"\n', 'utf16le'],
  ] as const)('is read from a CSV with %s', (_, text, encoding) => {
    const rows = readTable(Buffer.from(text, encoding));
    expect(rows).toMatchObject([
      { line: 1, cells: ['Name', 'Beschreibung'] },
      { line: 2, cells: ['Grün', 'a;b\nc'] },
    ]);
  });

  it('says what is wrong with a file that is none', () => {
    expect(faultOf(Buffer.alloc(0))).toContain('leer');
    expect(faultOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toContain('10 MB');
    expect(faultOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('.xls');
    expect(faultOf(Buffer.from([0x89, 0x50, 0, 0, 13]))).toContain('keine Tabelle');
    expect(faultOf(Buffer.from('PK und sonst nichts'))).toContain('beschädigt');
    expect(faultOf(Buffer.from('Name;Text\nA;"offen\nB;c\n'))).toContain('Anführungszeichen');
    expect(faultOf(Buffer.from(`a;b\n${'x;y\n'.repeat(MOST_ROWS + 1)}`))).toContain('5.000');
    expect(faultOf(Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toContain(
      'beschädigt',
    );
  });

  it('does not unpack what is small and becomes huge, also if it lies about it', () => {
    const bomb = Buffer.from(workbook([['Name']], Buffer.alloc(70 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(200_000);
    expect(faultOf(bomb)).toContain('riesig');
    // The list at the end names the length that is believed.
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    const truth = Buffer.alloc(4);
    truth.writeUInt32LE(70 * 1024 * 1024);
    for (let at = bomb.indexOf(truth); at >= 0; at = bomb.indexOf(truth, at + 1))
      small.copy(bomb, at);
    expect(faultOf(bomb)).toContain('leer');
  });

  it('knows no declarations that could be multiplied', () => {
    const evil = workbook(
      [['Name']],
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>',
    );
    expect(faultOf(evil)).toContain('beschädigt');
  });

  it('says which columns are missing, and when the two files are mixed up', () => {
    expect(readHead('ideas', ['Titel', 'Farbe'])).toMatchObject({
      problem: expect.stringContaining('„Beschreibung“'),
    });
    expect(readHead('ideas', ['ID', 'Kommentar'])).toMatchObject({
      problem: expect.stringContaining('Beiträgen'),
    });
    expect(readHead('comments', HEAD)).toMatchObject({
      problem: expect.stringContaining('mit Ideen'),
    });
    expect(readHead('ideas', [...HEAD, 'Anmerkung', 'Creator email'])).toMatchObject({
      ignored: ['Anmerkung', 'Creator email'],
    });
    const english = [
      'Reference No.',
      'Name',
      'Description',
      'Reply to Comment',
      'Comment count',
      'Comments',
      'Creator',
      'Created',
    ];
    expect(readHead('ideas', english)).toMatchObject({
      columns: { reference: 0, title: 1, body: 2, commentCount: 4, creator: 6, created: 7 },
      ignored: ['Comments'],
    });
  });

  it('keeps dates as they were meant, over the change of the clocks', () => {
    const at = (created: string) => {
      const row = idea(['', 'Titel', 'Text', created]);
      return 'data' in row
        ? [row.data.writtenAt, ...row.remarks.map((remark) => remark.slice(0, 10))]
        : row;
    };
    expect(at('2024-04-19T10:30:00.123456+02:00')).toEqual(['2024-04-19T08:30:00.123Z']);
    expect(at('19.4.2024 10:30')).toEqual(['2024-04-19T08:30:00.000Z']);
    expect(at('45401.4375')).toEqual(['2024-04-19T08:30:00.000Z']);
    expect(at('25.10.2026 02:30')).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(at('28.03.2027 02:30')).toEqual([null, 'Ohne Datum']);
    expect(at('27.11.2026')).toEqual([null, 'Ohne Datum']);
    expect(at('bald')).toEqual([null, 'Ohne Datum']);
  });

  it('names each row that does not come in, and what is left out of one that does', () => {
    expect(idea(['', '', 'Text'])).toEqual({ line: 7, problem: 'Der Titel ist leer.' });
    expect(idea(['', 'T', 'x'.repeat(10_001)])).toMatchObject({
      problem: expect.stringContaining('10.001'),
    });
    expect(idea(['', 'BÃ¤nke', 'Text'])).toMatchObject({
      problem: expect.stringContaining('UTF-8'),
    });
    const found = readHead('ideas', HEAD);
    if ('problem' in found) throw new Error(found.problem);
    expect(
      readIdea({ line: 3, cells: ['', 'T', '2'], formulas: [2] }, found.columns, NOW),
    ).toMatchObject({ problem: expect.stringContaining('Formel') });
    const row = idea(['javascript:alert(1)', '=HYPERLINK("x")', 'Text', '', 'viele', '200', '51']);
    expect(row).toMatchObject({
      data: { title: '=HYPERLINK("x")', link: null, ratedFor: null, lat: null, lon: null },
      remarks: [
        expect.stringContaining('Link'),
        expect.stringContaining('„viele“'),
        expect.stringContaining('Karte'),
      ],
    });
    expect(
      readComment(
        { line: 2, cells: ['9', 'Vom Moderator gelöscht'], formulas: [] },
        { id: 0, comment: 1 },
        NOW,
      ),
    ).toMatchObject({ problem: expect.stringContaining('gelöscht') });
  });
});
