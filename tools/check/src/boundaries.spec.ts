import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BOUNDARIES } from '../../../boundaries.mjs';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as {
    name: string;
    nx?: { tags?: string[] };
  };
const folders = (path: string) =>
  readdirSync(new URL(path, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

describe('the order of the libraries', () => {
  it('has a row for every library but the one for tests', () => {
    expect(Object.keys(BOUNDARIES).sort()).toEqual(
      folders('libs')
        .filter((name) => name !== 'testing')
        .sort(),
    );
  });

  it.each(
    ['apps', 'libs', 'tools'].flatMap((kind) => folders(kind).map((name) => `${kind}/${name}`)),
  )('%s is tagged', (project) => {
    expect(read(`${project}/package.json`).nx?.tags ?? []).toHaveLength(1);
  });

  it('is an order: nobody may import what stands below', () => {
    const order = Object.keys(BOUNDARIES);
    for (const [name, allowed] of Object.entries(BOUNDARIES as Record<string, string[]>)) {
      for (const other of allowed) expect(order.indexOf(other)).toBeLessThan(order.indexOf(name));
    }
  });
});
