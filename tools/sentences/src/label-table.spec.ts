import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '@ein/testing';
import { BadTable, labelTable } from './label-table.ts';

const HEAD = 'document_id\tsentence_nr\tpart\tcontent';
const labels = (table: string) =>
  labelTable(table)
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => line.split('\t').at(-1));

describe('a table of sentences', () => {
  it('keeps rows, their order and their line ends, and adds the label', () => {
    const rows = [
      HEAD,
      'A\t1\ttitle\tRadweg fehlt',
      'A\t2\ttext\tHier sollte ein Radweg gebaut werden.',
      'A\t3\ttext\tDie Straße ist sehr gefährlich.',
      'A\t4\ttext\tVielen Dank!',
    ];
    const found = labelTable(rows.join('\r\n'));
    const lines = found.split('\r\n');
    expect(lines[0]).toBe(`${HEAD}\tlabel`);
    expect(lines.slice(2, 5)).toEqual([
      `${rows[2]}\tmpos`,
      `${rows[3]}\tpremise`,
      `${rows[4]}\tnon-arg`,
    ]);
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('');
  });

  it('reads a table without a line of names, and one that starts with a byte order mark', () => {
    expect(labels('A\t1\ttext\tHier sollte ein Radweg gebaut werden.\n')).toEqual(['mpos']);
    expect(labels(`\ufeff${HEAD}\nA\t1\ttext\tVielen Dank!`)).toEqual(['label', 'non-arg']);
  });

  it('finds columns by name, and leaves others as they are', () => {
    const table = 'sentence_nr\tcontent\tdocument_id\tpart\tage\n1\tVielen Dank!\tA\ttext\t30\n';
    expect(labelTable(table)).toBe(
      'sentence_nr\tcontent\tdocument_id\tpart\tage\tlabel\n1\tVielen Dank!\tA\ttext\t30\tnon-arg\n',
    );
  });

  it('reads a document in the order of its numbers, wherever its rows stand', () => {
    const rows = [
      'A\t1\ttitle\tParkende Autos auf dem Radweg',
      'A\t2\ttext\tMehr Kontrollen',
      'A\t10\ttext\tDann ist der Weg frei.',
      'B\t1\ttitle\tFahrradstraße einrichten',
      'B\t2\ttext\tKaum Platz für alle.',
    ];
    const inOrder = labels(rows.join('\n'));
    const mixed = [4, 2, 0, 3, 1];
    expect(labels(mixed.map((at) => rows[at]).join('\n'))).toEqual(mixed.map((at) => inOrder[at]));
  });

  it('copes with quotation marks, empty content and long documents', () => {
    expect(
      labels(
        [
          'A\t1\ttext\t"""Hier sollte ein Radweg gebaut werden."',
          'A\t2\ttext\t"Er sagte ""hier"" und ging',
          'A\t3\ttext\t',
          'A\t4\t\tDas ist "so" geblieben.',
        ].join('\n'),
      ).slice(0, 3),
    ).toEqual(['mpos', expect.any(String), 'non-arg']);
    const overLines = 'A\t1\ttext\t"Hier\tsollte ein\nRadweg hin."\nA\t2\ttext\tVielen Dank!';
    expect(labels(overLines)).toEqual(['sollte ein', 'mpos', 'non-arg']);
    const many = Array.from({ length: 3_000 }, (_, nr) => `A\t${nr}\ttext\tSatz ${nr} ist da.`);
    expect(labels(many.join('\n'))).toHaveLength(3_000);
  });

  it('names the line of every bad row', () => {
    const table = [
      HEAD,
      'A\t1\ttext\tGut.',
      'A\t2\ttext',
      'A\tzwei\ttext\tx',
      '',
      'A\t3\tHallo\tx',
      '\t3\ttext\tx',
      'A\t4\ttext\tx\ty',
    ].join('\n');
    expect(() => labelTable(table)).toThrow(
      new BadTable(
        [
          'line 3: 3 fields between tabs instead of 4',
          'line 4: sentence_nr is “zwei”, not a whole number',
          'line 5: 1 field between tabs instead of 4',
          'line 6: part is “Hallo”, neither title nor text',
          'line 7: document_id is empty',
          'line 8: 5 fields between tabs instead of 4',
        ].join('\n'),
      ),
    );
  });

  it('says which column is missing', () => {
    const table = 'document_id\tsentence_nr\tcontent\nA\t1\tVielen Dank!\n';
    expect(() => labelTable(table)).toThrow(
      new BadTable(
        'line 1: no column part among the names between tabs (document_id, sentence_nr, content)',
      ),
    );
    expect(() => labelTable(HEAD.replaceAll('\t', ';'))).toThrow(
      'line 1: 1 field between tabs instead of 4',
    );
  });

  it('labels what was labelled before once more, and keeps what programs for spreadsheets wrote', () => {
    const table = `\ufeff${HEAD}\nA\t1\ttitle\tRadweg\nA\t2\ttext\t"Über\nzwei Zeilen, ""so""."\n`;
    const crlf = table.replaceAll('\n', '\r\n');
    const once = labelTable(crlf);
    expect(labels(once).slice(0, 2)).toEqual(['label', labels(crlf)[1]]);
    expect(once.startsWith(`\ufeff${HEAD}\tlabel\r\nA\t1\ttitle\tRadweg\t`)).toBe(true);
    expect(once).toContain('A\t2\ttext\t"Über\r\nzwei Zeilen, ""so""."\t');
    expect(once.replaceAll('\r\n', '')).not.toContain('\n');
    expect(labelTable(labelTable(once)).split('\r\n')[0]).toMatch(/\tlabel\tlabel\tlabel$/u);
  });

  it('is labelled by the command from file to file, and a bad one writes nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ein-label-'));
    try {
      const [from, to] = [join(folder, 'in.tsv'), join(folder, 'out.tsv')];
      await writeFile(from, `${HEAD}\nA\t1\ttext\tVielen Dank!\n`);
      const ended = await runCommand('label:sentences', ['--in', from, '--out', to], {});
      expect(ended).toMatchObject({ code: 0, err: '' });
      expect(await readFile(to, 'utf8')).toBe(
        `${HEAD}\tlabel\nA\t1\ttext\tVielen Dank!\tnon-arg\n`,
      );
      await rm(to);
      await writeFile(from, `${HEAD}\nA\t1\ttext\n`);
      const failed = await runCommand('label:sentences', ['--in', from, '--out', to], {});
      expect(failed.code).toBe(1);
      expect(failed.err).toContain('line 2: 3 fields between tabs instead of 4');
      await writeFile(from, Buffer.from(`${HEAD}\nA\t1\ttext\tMehr B\xe4nke\n`, 'latin1'));
      const unreadable = await runCommand('label:sentences', ['--in', from, '--out', to], {});
      expect(unreadable.code).toBe(1);
      expect(unreadable.err).toContain('it is not UTF-8');
      await expect(readFile(to)).rejects.toThrow('ENOENT');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
