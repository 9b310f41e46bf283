import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { migrationNames } from './connection.js';

async function namesOf(...files: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ein-migrations-'));
  try {
    for (const file of files) await writeFile(join(folder, file), 'select 1;');
    return await migrationNames(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the order of migrations', () => {
  it('is that of their names', async () => {
    expect(await namesOf('20261124-0900-votes.sql', '20261123-1700-town.sql')).toEqual([
      'town1795453200000',
      'votes1795510800000',
    ]);
  });

  it.each([
    [['20261126-8500-projects.sql', '20261127-1500-later.sql'], /^20261127-1500-later\.sql: this/],
    [['20261126-2360-one.sql', '20261127-0000-same.sql'], /^20261127-0000-same\.sql: this/],
    [['projects.sql'], /^projects\.sql: a migration is called like/],
  ])('is refused where it would be another: %j', async (files, words) => {
    await expect(namesOf(...files)).rejects.toThrow(words);
  });

  it('holds for our own', async () => {
    const own = new URL('../../../apps/api/migrations/', import.meta.url);
    expect((await migrationNames(own))[0]).toBe('town1795453200000');
  });
});
