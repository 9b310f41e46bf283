import { DataFactory, type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import { type Dataset, type Format, formatsOf, MEDIA_TYPES } from './dataset.policy.js';
import { PREFIXES } from './linked-data.policy.js';
import type { Licence } from './licence.policy.js';

const { namedNode, literal, quad } = DataFactory;

export interface DatasetRecord {
  dataset: Dataset;
  issuedAt: Date;
  changedAt: Date;
  bytes: ReadonlyMap<string, number>;
}

export interface Publisher {
  town: string;
  platform: string;
  email: string;
  contributorId: string | null;
  municipalityKey: string | null;
  licence: Licence & { attribution: string | null };
}

const EU = 'http://publications.europa.eu/resource/authority/';
const GOVERNMENT = `${EU}data-theme/GOVE`;
const FILE_TYPES: Record<Format, string> = {
  csv: `${EU}file-type/CSV`,
  json: `${EU}file-type/JSON`,
  geojson: `${EU}file-type/GEOJSON`,
};

/** Terms such as `dct:title`, in full. */
function term(short: string) {
  const [prefix = '', name = ''] = short.split(/:(.*)/);
  return namedNode(`${PREFIXES[prefix] ?? ''}${name}`);
}

/**
 * The town's open data as one graph: DCAT-AP.de 2.0 (GovData, Konventionenhandbuch), which is DCAT-AP 2 with German terms.
 * Mandatory are title, description and publisher of the catalogue, title, description, publisher and theme of a dataset,
 * accessURL and licence of a distribution.
 */
export function catalogueOf(
  site: string,
  publisher: Publisher,
  records: readonly DatasetRecord[],
): Quad[] {
  return new Catalogue(site, publisher).quads(records);
}

class Catalogue {
  private readonly graph: Quad[] = [];
  private readonly root: string;

  constructor(
    private readonly site: string,
    private readonly by: Publisher,
  ) {
    this.root = `${site}/opendata`;
  }

  quads(records: readonly DatasetRecord[]): Quad[] {
    const catalogue = this.node(`${this.root}#catalog`, 'dcat:Catalog');
    this.titles(catalogue, {
      de: [
        `Offene Daten aus ${this.by.platform}`,
        `Ideen, Antworten und Zahlen aus ${this.by.town}`,
      ],
      en: [`Open data of ${this.by.platform}`, `Ideas, answers and figures from ${this.by.town}`],
    });
    this.link(catalogue, 'foaf:homepage', this.root);
    this.link(catalogue, 'dct:license', this.by.licence.uri);
    this.link(catalogue, 'dcat:themeTaxonomy', `${EU}data-theme`);
    this.byWhom(catalogue);
    this.times(catalogue, earliest(records), latest(records));
    for (const record of records) this.link(catalogue, 'dcat:dataset', this.dataset(record));
    this.publisherNode();
    return this.graph;
  }

  private dataset(record: DatasetRecord): string {
    const { key, de, en, page } = record.dataset;
    const address = `${this.root}#${key}`;
    const node = this.node(address, 'dcat:Dataset');
    this.titles(node, { de: [de.title, de.description], en: [en.title, en.description] });
    this.say(node, 'dct:identifier', literal(address));
    for (const word of de.keywords) this.say(node, 'dcat:keyword', literal(word, 'de'));
    for (const word of en.keywords) this.say(node, 'dcat:keyword', literal(word, 'en'));
    this.link(node, 'dcat:theme', GOVERNMENT);
    this.link(node, 'dcat:landingPage', this.site + page);
    this.link(node, 'dct:accrualPeriodicity', `${EU}frequency/CONT`);
    this.link(node, 'dcat:contactPoint', `${this.root}#contact`);
    this.byWhom(node);
    this.whereItIs(node);
    this.times(node, record.issuedAt, record.changedAt);
    for (const format of formatsOf(record.dataset))
      this.link(node, 'dcat:distribution', this.distribution(record, format));
    return address;
  }

  private distribution(
    { dataset, bytes, changedAt, issuedAt }: DatasetRecord,
    format: Format,
  ): string {
    const { key, de, en } = dataset;
    const address = `${this.root}#${key}-${format}`;
    const node = this.node(address, 'dcat:Distribution');
    const name = format === 'geojson' ? 'GeoJSON' : format.toUpperCase();
    this.say(node, 'dct:title', literal(`${de.title} (${name})`, 'de'));
    this.say(node, 'dct:title', literal(`${en.title} (${name})`, 'en'));
    const file = `${this.root}/${key}.${format}`;
    this.link(node, 'dcat:accessURL', file);
    this.link(node, 'dcat:downloadURL', file);
    this.link(
      node,
      'dcat:mediaType',
      `https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}`,
    );
    this.link(node, 'dct:format', FILE_TYPES[format]);
    this.link(node, 'dct:license', this.by.licence.uri);
    this.link(node, 'dcatap:availability', `${EU}planned-availability/STABLE`);
    const schema = format === 'csv' ? `${key}.csv-metadata.json` : `${key}.schema.json`;
    this.link(node, 'dct:conformsTo', `${this.root}/${schema}`);
    if (this.by.licence.attribution)
      this.say(node, 'dcatde:licenseAttributionByText', literal(this.by.licence.attribution, 'de'));
    const size = bytes.get(format);
    if (size !== undefined)
      this.say(node, 'dcat:byteSize', literal(String(size), term('xsd:decimal')));
    this.times(node, issuedAt, changedAt);
    return address;
  }

  private publisherNode(): void {
    const who = this.node(`${this.root}#publisher`, 'foaf:Organization');
    this.say(who, 'foaf:name', literal(`Stadt ${this.by.town}`));
    this.link(who, 'dct:type', 'http://purl.org/adms/publishertype/LocalAuthority');
    const contact = this.node(`${this.root}#contact`, 'vcard:Organization');
    this.say(contact, 'vcard:fn', literal(`${this.by.platform}, Stadt ${this.by.town}`));
    this.link(contact, 'vcard:hasEmail', `mailto:${this.by.email}`);
    this.link(contact, 'vcard:hasURL', `${this.site}/kontakt`);
  }

  private byWhom(node: Quad_Subject): void {
    this.link(node, 'dct:publisher', `${this.root}#publisher`);
    this.link(node, 'dct:language', `${EU}language/DEU`);
    if (this.by.contributorId) this.link(node, 'dcatde:contributorID', this.by.contributorId);
  }

  private whereItIs(node: Quad_Subject): void {
    const key = this.by.municipalityKey;
    if (!key) return;
    const here = 'http://dcat-ap.de/def/politicalGeocoding/';
    this.link(node, 'dcatde:politicalGeocodingURI', `${here}municipalityKey/${key}`);
    this.link(node, 'dcatde:politicalGeocodingLevelURI', `${here}Level/municipality`);
  }

  private titles(node: Quad_Subject, words: Record<'de' | 'en', [string, string]>): void {
    for (const [language, [title, description]] of Object.entries(words)) {
      this.say(node, 'dct:title', literal(title, language));
      this.say(node, 'dct:description', literal(description, language));
    }
  }

  private times(node: Quad_Subject, issued: Date, modified: Date): void {
    const moment = (at: Date) => literal(at.toISOString(), term('xsd:dateTime'));
    this.say(node, 'dct:issued', moment(issued));
    this.say(node, 'dct:modified', moment(modified));
  }

  private node(address: string, type: string): Quad_Subject {
    const node = namedNode(address);
    this.graph.push(quad(node, term('rdf:type'), term(type)));
    return node;
  }

  private link(node: Quad_Subject, property: string, address: string): void {
    this.say(node, property, namedNode(address));
  }

  private say(node: Quad_Subject, property: string, value: Quad_Object): void {
    this.graph.push(quad(node, term(property), value));
  }
}

const earliest = (records: readonly DatasetRecord[]) =>
  new Date(Math.min(...records.map(({ issuedAt }) => issuedAt.getTime())));
const latest = (records: readonly DatasetRecord[]) =>
  new Date(Math.max(...records.map(({ changedAt }) => changedAt.getTime())));
