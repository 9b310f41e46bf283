import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { catalogueOf, type Publisher } from './catalogue.policy.js';
import { DATASETS } from './datasets.policy.js';
import { licenceOf } from './licence.policy.js';
import { jsonLdOf, PREFIXES, turtleOf } from './linked-data.policy.js';

/** It comes without types. */
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF: (document: object, options: { format: string }) => Promise<string>;
};
const SITE = 'https://ideen.einbeck.example';
const BY: Publisher = {
  town: 'Einbeck',
  platform: 'EIN.Ideen.raum',
  email: 'ideen@einbeck.example',
  contributorId: 'http://dcat-ap.de/def/contributors/beispiel',
  municipalityKey: '03155013',
  licence: { ...licenceOf('dl-de/by-2-0'), attribution: 'Stadt "Einbeck"' },
};
const graph = catalogueOf(
  SITE,
  BY,
  DATASETS.map((dataset, nr) => ({
    dataset,
    issuedAt: new Date('2026-11-01T00:00:00Z'),
    changedAt: new Date(`2026-11-2${nr}T00:00:00Z`),
    bytes: new Map([['csv', 4711]]),
  })),
);

/** One line of N-Quads for each, sorted: what the graph says, whatever its order. */
const said = (quads: readonly Quad[]) =>
  quads
    .map(({ subject, predicate, object }) =>
      [
        subject.value,
        predicate.value,
        object.value,
        'language' in object ? `${object.language} ${object.datatype.value}` : 'node',
      ].join(' '),
    )
    .sort();
const expand = (short: string) => {
  const [prefix = '', name = ''] = short.split(':');
  return DataFactory.namedNode(`${PREFIXES[prefix] ?? ''}${name}`);
};

describe('the catalogue, read by other programs', () => {
  const turtle = new Parser().parse(turtleOf(graph));
  const store = new Store(turtle);
  const objects = (subject: string, property: string) =>
    store.getObjects(DataFactory.namedNode(subject), expand(property), null);
  const all = (type: string) =>
    store.getSubjects(expand('rdf:type'), expand(type), null).map(({ value }) => value);

  it('says the same in Turtle and in JSON-LD', async () => {
    const lines = await jsonld.toRDF(JSON.parse(jsonLdOf(graph)) as object, {
      format: 'application/n-quads',
    });
    const read = new Parser({ format: 'N-Quads' }).parse(lines);
    expect(said(turtle)).toEqual(said(graph));
    expect(said(read)).toEqual(said(graph));
  });

  // Mandatory and recommended properties of DCAT-AP 2.1 and 3.0, and of DCAT-AP.de 2.0.
  it.each([
    [
      'dcat:Catalog',
      [
        'dct:title',
        'dct:description',
        'dct:publisher',
        'dcat:dataset',
        'foaf:homepage',
        'dct:language',
        'dct:license',
        'dct:issued',
        'dct:modified',
        'dcat:themeTaxonomy',
      ],
    ],
    [
      'dcat:Dataset',
      [
        'dct:title',
        'dct:description',
        'dct:publisher',
        'dcat:theme',
        'dcat:keyword',
        'dcat:contactPoint',
        'dcat:distribution',
        'dct:identifier',
        'dct:issued',
        'dct:modified',
        'dcatde:contributorID',
        'dcatde:politicalGeocodingURI',
        'dcatde:politicalGeocodingLevelURI',
      ],
    ],
    [
      'dcat:Distribution',
      [
        'dcat:accessURL',
        'dcat:downloadURL',
        'dct:license',
        'dct:format',
        'dcat:mediaType',
        'dct:title',
        'dcatde:licenseAttributionByText',
        'dcatap:availability',
      ],
    ],
    ['foaf:Organization', ['foaf:name']],
    ['vcard:Organization', ['vcard:fn', 'vcard:hasEmail']],
  ])('gives every %s what it must have', (type, properties) => {
    const nodes = all(type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      for (const property of properties)
        expect({ node, property, found: objects(node, property).length > 0 }).toEqual({
          node,
          property,
          found: true,
        });
  });

  it('points at things of the kind that belongs there', () => {
    const ranges: [string, string][] = [
      ['dcat:dataset', 'dcat:Dataset'],
      ['dcat:distribution', 'dcat:Distribution'],
      ['dct:publisher', 'foaf:Organization'],
      ['dcat:contactPoint', 'vcard:Organization'],
    ];
    for (const [property, type] of ranges) {
      const pointed = store.getObjects(null, expand(property), null).map(({ value }) => value);
      expect(pointed.length).toBeGreaterThan(0);
      expect(pointed.filter((node) => !all(type).includes(node))).toEqual([]);
    }
    const licences = store.getObjects(null, expand('dct:license'), null);
    expect(licences.map(({ value }) => value)).toEqual([
      'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
    ]);
    expect(all('dcat:Dataset')).toHaveLength(DATASETS.length);
  });

  it('says things in both languages, and lengths where they are known', () => {
    const titles = objects(`${SITE}/opendata#ideen`, 'dct:title');
    expect(titles.map((one) => 'language' in one && `${one.value}@${one.language}`)).toEqual([
      'Ideen@de',
      'Ideas@en',
    ]);
    expect(objects(`${SITE}/opendata#ideen-csv`, 'dcat:byteSize')[0]?.value).toBe('4711');
    expect(objects(`${SITE}/opendata#ideen-json`, 'dcat:byteSize')).toEqual([]);
  });
});

describe('a licence', () => {
  it('is the freest where the town chose none, and never an unknown word', () => {
    expect(licenceOf().uri).toBe('http://dcat-ap.de/def/licenses/dl-zero-de/2.0');
    expect(() => licenceOf('frei')).toThrow(/names the licence frei/);
  });
});
