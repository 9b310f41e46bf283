import { requireAccount } from '../require-account.ts';
import { rowsOf, sectionsOf } from './own-data.ts';
import type { PageServerLoad } from './$types';

type Row = Record<string, string | number | boolean | null>;

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const sections = [];
  for (const section of await sectionsOf(event)) {
    const rows: Row[] = [];
    for await (const row of rowsOf(event, section.name)) rows.push(JSON.parse(row) as Row);
    sections.push({ ...section, rows });
  }
  return { sections, copiedAt: new Date() };
};
