import type { Column, ColumnType, Dataset } from './dataset.policy.js';

const JSON_TYPES: Record<ColumnType, { type: string; format?: string }> = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  date: { type: 'string', format: 'date' },
  dateTime: { type: 'string', format: 'date-time' },
  anyURI: { type: 'string', format: 'uri' },
};

function propertyOf({ type, values, optional, de, en }: Column) {
  const known = JSON_TYPES[type];
  return {
    ...known,
    type: optional ? [known.type, 'null'] : known.type,
    ...(values && { enum: optional ? [...values, null] : values }),
    title: de,
    description: en,
  };
}

/** JSON Schema 2020-12 of the JSON file. */
export function jsonSchemaOf(dataset: Dataset, address: string): object {
  const { columns, de, en } = dataset;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: de.title,
    description: en.description,
    type: 'object',
    required: ['about', 'data'],
    properties: {
      about: { type: 'object' },
      data: {
        type: 'array',
        items: {
          type: 'object',
          required: columns.map(({ name }) => name),
          additionalProperties: false,
          properties: Object.fromEntries(columns.map((one) => [one.name, propertyOf(one)])),
        },
      },
    },
  };
}

/** CSV on the Web (W3C): what stands in which column of the CSV file. */
export function csvwOf(dataset: Dataset, address: string, licence: string): object {
  const { columns, primaryKey, de, en } = dataset;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
    url: address,
    'dc:title': [
      { '@value': de.title, '@language': 'de' },
      { '@value': en.title, '@language': 'en' },
    ],
    'dc:license': { '@id': licence },
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, type, de: german, en: english, optional }) => ({
        name,
        titles: name,
        datatype: type,
        required: !optional,
        'dc:description': [
          { '@value': german, '@language': 'de' },
          { '@value': english, '@language': 'en' },
        ],
      })),
      primaryKey: primaryKey.length === 1 ? primaryKey[0] : primaryKey,
    },
  };
}
