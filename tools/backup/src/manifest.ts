import { StartProblem } from '../../local-services/src/index.ts';

/** The version of this format; a file of another is refused. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** Kept beside the database because a restored one has forgotten what they say. */
export const KEPT_FILES = ['erasures.jsonl', 'log-heads.jsonl'];

export interface TableInfo {
  name: string;
  columns: string[];
  rows: number;
}

/** The last entry of a backup: what must be in it. Without it a file is not whole. */
export interface Manifest {
  format: number;
  /** ISO 8601; everything is as it was at this moment. */
  at: string;
  postgresql: string;
  /** Names as the database keeps account of them, oldest first. */
  migrations: string[];
  tables: TableInfo[];
  sequences: { name: string; value: string }[];
  /** The photos lie in a bucket, and are not in here. */
  photosElsewhere: boolean;
  /** SHA-256 of each entry as it is stored. */
  sha256: Record<string, string>;
}

/** Throws a StartProblem when it is none, or of a later version. */
export function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Partial<Manifest>;
  if (manifest.format !== FORMAT)
    throw new StartProblem(
      `This backup has the format ${manifest.format}; this version reads ${FORMAT}.`,
    );
  return manifest as Manifest;
}
