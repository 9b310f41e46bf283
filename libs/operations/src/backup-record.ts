import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** What whoever makes backups leaves behind. */
export interface BackupRecord {
  at: Date;
  file: string;
  bytes: number;
  sha256: string;
}

/** The last backup that succeeded; null when there is none, or its record cannot be read. */
export async function readBackupRecord(dataDir: string): Promise<BackupRecord | null> {
  try {
    const text = await readFile(join(dataDir, 'backups', 'latest.json'), 'utf8');
    const { at, file, bytes, sha256 } = JSON.parse(text) as Record<string, unknown>;
    const moment = new Date(String(at));
    if (Number.isNaN(moment.getTime()) || typeof bytes !== 'number') return null;
    return { at: moment, file: String(file), bytes, sha256: String(sha256) };
  } catch {
    return null;
  }
}

/** Bytes of the disk under this folder that we may still write; null when nobody can tell. */
export async function readDisk(folder: string): Promise<{ free: number; total: number } | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk && { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize };
}
