import { describe, expect, it } from '@jest/globals';
import { confusable, synonymsFor } from './meilisearch-settings.js';

describe('settings of Meilisearch', () => {
  it('gives synonyms in every form of the texts, in all directions', () => {
    const table = synonymsFor(['ampeln', 'lichtsignalanlagen']);
    expect(table['ampeln']).toContain('lichtsignalanlage');
    expect(table['lichtsignalanlagen']).toContain('ampeln');
    expect(table['ampel']).toContain('lichtsignalanlagen');
  });

  it('forgives no slip between places that are called nearly alike', () => {
    expect(confusable(['Holtensen', 'Hallensen', 'Einbeck']).sort()).toEqual([
      'hallensen',
      'holtensen',
    ]);
  });
});
