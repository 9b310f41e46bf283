/** `publiccode.yml` has what catalogues of public software need, and says what the package says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

interface Description {
  genericName: string;
  shortDescription: string;
  longDescription: string;
  features: string[];
}
interface PublicCode {
  [key: string]: unknown;
  softwareVersion: string;
  releaseDate: string;
  description: Record<string, Description>;
  legal: { license: string };
  maintenance: { type: string; contacts?: { name: string }[]; contractors?: unknown[] };
  localisation: { localisationReady: boolean; availableLanguages: string[] };
}

describe('publiccode.yml', () => {
  const code = parse(read('publiccode.yml')) as PublicCode;
  const own = JSON.parse(read('package.json')) as { version: string; license: string };

  it.each([
    'publiccodeYmlVersion',
    'name',
    'url',
    'releaseDate',
    'platforms',
    'categories',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ])('has the mandatory key %s', (key) => expect(code[key]).toBeTruthy());

  it('holds what the schema demands of each', () => {
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(
      code['developmentStatus'],
    );
    expect(code['softwareType']).toBe('standalone/web');
    expect(String(code['url'])).toMatch(/^https:\/\//);
    expect(code.releaseDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(['internal', 'contract', 'community', 'none']).toContain(code.maintenance.type);
    expect(code.maintenance.contacts?.length).toBeGreaterThan(0);
    expect(Object.keys(code.description).sort()).toEqual(
      [...code.localisation.availableLanguages].sort(),
    );
    for (const { genericName, shortDescription, longDescription, features } of Object.values(
      code.description,
    )) {
      expect(genericName.length).toBeLessThanOrEqual(35);
      expect(shortDescription.length).toBeLessThanOrEqual(150);
      expect(longDescription.length).toBeGreaterThanOrEqual(150);
      expect(longDescription.length).toBeLessThanOrEqual(10_000);
      expect(features.length).toBeGreaterThan(0);
    }
  });

  it('says what the package says', () => {
    expect([code.softwareVersion, code.legal.license]).toEqual([own.version, own.license]);
  });
});
