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
    expect(told).toContain('CHALLENGE_WAIT');
    expect(told.filter((name) => !ours.includes(`  ${name}: \${${name}:-}\n`))).toEqual([]);
    const example = read('docker/example.env');
    expect(told.filter((name) => !example.includes(`\n# ${name}=`))).toEqual([]);
  });

  it('have the other settings passed on, too', () => {
    const example = readFileSync(new URL('../../../docker/example.env', import.meta.url), 'utf8');
    for (const name of ['DRAIN_SECONDS', 'LOG_LEVEL', 'KEEP_PAGES_SECONDS', 'REQUEST_ID_HEADER']) {
      expect(ours).toContain(`  ${name}: \${${name}:-}\n`);
      expect(example).toContain(`\n# ${name}=`);
    }
    expect(ours).toContain('API_URL: ${API_URL:-http://api:4000}\n');
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
