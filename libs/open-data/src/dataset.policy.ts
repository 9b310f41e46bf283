export type ColumnType =
  'integer' | 'number' | 'boolean' | 'string' | 'date' | 'dateTime' | 'anyURI';

export interface Column {
  name: string;
  type: ColumnType;
  /** What it means, in both languages of the product. */
  de: string;
  en: string;
  /** There may be nothing in it. */
  optional?: true;
  /** The only words that may stand in it. */
  values?: readonly string[];
}

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

export interface DatasetWords {
  title: string;
  description: string;
  keywords: readonly string[];
}

/** One table of public data. */
export interface Dataset {
  /** Part of the address of its files; never changes. */
  key: string;
  de: DatasetWords;
  en: DatasetWords;
  columns: readonly Column[];
  /** Columns that tell one row from every other. */
  primaryKey: readonly string[];
  /** Rows have `lat` and `lon`, so there is a GeoJSON file too. */
  onMap?: true;
  /** Supports are in it, which change without the public version. */
  withVotes?: true;
  /** Page of the website where the same can be read. */
  page: string;
  /** Under which page a row has its own, for the column `url`; left out: the idea it is about. */
  rowsAt?: string;
}

export const FORMATS = ['csv', 'json', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
};

export const formatsOf = ({ onMap }: Pick<Dataset, 'onMap'>): Format[] =>
  FORMATS.filter((format) => format !== 'geojson' || onMap);
