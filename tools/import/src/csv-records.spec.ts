import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from './csv-records.ts';

describe('reading CSV', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ein-csv-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (content: string | Buffer): Promise<string[]> => {
    const path = join(folder, 'some.csv');
    await writeFile(path, content);
    const found: string[] = [];
    for await (const record of readCsv(path)) {
      found.push(
        'problem' in record
          ? `${record.line}! ${record.problem}`
          : `${record.line}: ${record.fields.map(String).join('|')}`,
      );
    }
    return found;
  };

  it('knows the line that a row begins with', async () => {
    expect(await read('a,b\n1,"two\nlines"\n\n2,x\n')).toEqual([
      '1: a|b',
      '2: 1|two\nlines',
      '4: ',
      '5: 2|x',
    ]);
  });

  it('takes off a byte order mark and finds the separator', async () => {
    expect(await read('\ufeffa;b\r\n1;x, y\r\n')).toEqual(['1: a|b', '2: 1|x, y']);
  });

  it('takes quotation marks inside an unquoted text as they stand', async () => {
    expect(await read('a,b\n1,am "Platz" dort\n2,x\n')).toEqual([
      '1: a|b',
      '2: 1|am "Platz" dort',
      '3: 2|x',
    ]);
  });

  it('loses one row and no other to a quotation mark that is never closed', async () => {
    expect(await read('a,b\n1,x\n2,"open\n3,y\n4,"z"\n5,last\n')).toEqual([
      '1: a|b',
      '2: 1|x',
      '3! a quotation mark is opened and not closed',
      '4: 3|y',
      '5: 4|z',
      '6: 5|last',
    ]);
    expect(await read('a,b\n1,"open to the end\n2,y\n')).toEqual([
      '1: a|b',
      '2! a quotation mark is opened and not closed',
      '3: 2|y',
    ]);
  });

  it('reads on after broken rows in a file of many blocks', async () => {
    const lines = [
      'a,b',
      ...Array.from({ length: 9000 }, (_, nr) =>
        nr % 1500 === 700 ? `${nr},"open` : `${nr},${'wort '.repeat(20)}`,
      ),
    ];
    const found = await read(`${lines.join('\n')}\n`);
    expect(found).toHaveLength(9001);
    expect(found.filter((line) => line.includes('!'))).toHaveLength(6);
    expect(found.map((line) => parseInt(line))).toEqual(lines.map((_, at) => at + 1));
  });

  it('keeps the bytes of each field', async () => {
    const path = join(folder, 'bytes.csv');
    await writeFile(path, Buffer.from([0x61, 0x0a, 0xdf, 0x0a]));
    const records = [];
    for await (const record of readCsv(path)) records.push(record);
    expect(records[1]).toEqual({ line: 2, endsAt: 4, fields: [Buffer.from([0xdf])] });
  });
});
