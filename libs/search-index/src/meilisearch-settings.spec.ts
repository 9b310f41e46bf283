import { describe, expect, it } from '@jest/globals';
import { confusable, synonymsFor } from './meilisearch-settings.js';

describe('settings of Meilisearch', () => {
  it('gives synonyms in every form of the texts, in all directions', () => {
    const table = synonymsFor(['ampeln', 'lichtsignalanlagen']);
    expect(table['ampeln']).toContain('lichtsignalanlage');
    expect(table['lichtsignalanlagen']).toContain('ampeln');
    expect(table['ampel']).toContain('lichtsignalanlagen');
  });

  it('lists plurals with an umlaut, and no other forms', () => {
    const table = synonymsFor(['baum', 'baeume', 'weg', 'wege', 'haeuser', 'haus']);
    expect(table['baum']).toEqual(['baeume']);
    expect(table['haeuser']).toEqual(['haus']);
    expect(table['weg']).toBeUndefined();
  });

  it('forgives no slip between places that are called nearly alike', () => {
    expect(confusable(['Holtensen', 'Hallensen', 'Einbeck']).sort()).toEqual([
      'hallensen',
      'holtensen',
    ]);
  });
});
