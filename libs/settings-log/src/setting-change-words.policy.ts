import { isDeepStrictEqual } from 'node:util';
import type { Language } from '@ein/platform';
import type { Kept, KeptKind } from './kept-kind.js';
import { SettingDeed, type SettingFieldChangeType } from './setting-change.type.js';

const YES_NO = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const;

/** A value as it comes back from the database: keys that are undefined are none. */
const plain = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);

export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(plain(one), plain(other));

/** The fields that differ, in words; of what is new or gone, all that hold something. */
export function fieldChanges(
  { before, after }: { before: Kept; after: Kept },
  kind: Pick<KeptKind, 'fields' | 'unshown'> | undefined,
  language: Language,
): SettingFieldChangeType[] {
  // In the order of the form that they come from: the database keeps none.
  const known = Object.keys(kind?.fields ?? {});
  const names = new Set([...known, ...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((name) => !kind?.unshown?.includes(name))
    .filter((name) => !isSame(before?.[name], after?.[name]))
    .map((name) => ({
      label: kind?.fields[name]?.[language] ?? name,
      before: spoken(before?.[name], language),
      after: spoken(after?.[name], language),
    }));
}

/** Lists as lists, yes and no as words, a thing of several parts line by line. */
function spoken(value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'number')
    return value.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE', {
      maximumFractionDigits: 6,
      useGrouping: Math.abs(value) >= 10_000,
    });
  if (Array.isArray(value)) return listed(value, language);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${spoken(part, language) ?? '–'}`)
      .join('\n');
  return String(value as string);
}

function listed(values: unknown[], language: Language): string {
  const words = values.map((one) => spoken(one, language) ?? '–');
  return words.join(values.every((one) => typeof one !== 'object') ? ', ' : '\n\n');
}

export function deedOf({
  before,
  after,
  undoes,
}: {
  before: Kept;
  after: Kept;
  undoes: string | null;
}): SettingDeed {
  if (undoes) return SettingDeed.UNDONE;
  if (before === null) return SettingDeed.ADDED;
  return after === null ? SettingDeed.REMOVED : SettingDeed.CHANGED;
}
