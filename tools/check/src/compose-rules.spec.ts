import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { composeFaults } from './compose-rules.ts';

const ours = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');

describe('the rules for docker-compose.yml', () => {
  it('find nothing in our own', () => {
    expect(composeFaults(ours)).toEqual([]);
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
      'another start command',
      ours.replace('dist/src/main.js', 'src/main.ts'),
      /api: the command is/,
    ],
  ])('find %s', (_, text, fault) => {
    expect(composeFaults(text).join('\n')).toMatch(fault);
  });
});
