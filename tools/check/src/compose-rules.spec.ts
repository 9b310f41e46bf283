import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { composeFaults } from './compose-rules.ts';

const ours = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');

describe('the rules for docker-compose.yml', () => {
  it('find nothing in our own', () => {
    expect(composeFaults(ours)).toEqual([]);
  });

  it('have the settings that operators are told of passed on, and named in the example', () => {
    const read = (path: string) =>
      readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const told = [...read('docs/operating.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, name]) => name,
    );
    for (const name of ['CHALLENGE_WAIT', 'API_URL', 'DRAIN_SECONDS', 'KEEP_PAGES_SECONDS'])
      expect(told).toContain(name);
    const passedOn = [...ours.matchAll(/^ +([A-Z_0-9]+): \$\{\1:-[^}]*\}$/gm)].map(
      ([, name]) => name,
    );
    expect(told.filter((name) => !passedOn.includes(name))).toEqual([]);
    const example = read('docker/example.env');
    expect(told.filter((name) => !example.includes(`\n# ${name}=`))).toEqual([]);
  });

  it.each([
    [
      'a word that the specification does not know',
      ours.replaceAll('healthcheck:', 'healtcheck:'),
      /additional properties/,
    ],
    [
      'an image without a version',
      ours.replace('postgres:18', 'postgres'),
      /postgres: the image has no version/,
    ],
    [
      'a volume that nothing declares',
      ours.replace('postgres:/var', 'elsewhere:/var'),
      /volume elsewhere/,
    ],
    [
      'a network that nothing declares',
      ours.replace('networks: [front]', 'networks: [frnt]'),
      /network frnt/,
    ],
    [
      'a service to wait for that is not there',
      ours.replace('      web: {', '      wep: {'),
      /service wep/,
    ],
    [
      'tools that do not reach the database',
      ours.replace(/(profiles: \[tools\][^]+?networks: )\[inside, data\]/, '$1[inside]'),
      /tools: other networks/,
    ],
    [
      'another start command',
      ours.replace('dist/src/main.js', 'src/main.ts'),
      /api: the command is/,
    ],
  ])('find %s', (_, text, fault) => {
    expect(composeFaults(text).join('\n')).toMatch(fault);
  });
});
