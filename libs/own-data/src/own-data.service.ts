import { Injectable } from '@nestjs/common';
import { badInput, type SignedInViewer } from '@ein/platform';
import { PersonalData } from '@ein/accounts';
import { PAGE_ROWS } from './own-data.inputs.js';
import { OwnDataRepository } from './own-data.repository.js';
import type { OwnDataPage, OwnDataSection } from './own-data.type.js';

/** The copy of somebody's own data, section by section, so that nobody has to hold all of it in memory. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly data: PersonalData,
    private readonly repository: OwnDataRepository,
  ) {}

  sections(locale: 'de' | 'en'): OwnDataSection[] {
    return this.data.sections.map(({ name, title, fields }) => ({
      name,
      title: title[locale],
      fields: Object.entries(fields).map(([key, label]) => ({ name: key, label: label[locale] })),
    }));
  }

  async page(viewer: SignedInViewer, name: string, skip: number): Promise<OwnDataPage> {
    const section = this.data.sections.find((one) => one.name === name);
    if (!section)
      throw badInput({
        section: { constraint: 'exists', message: 'Diesen Abschnitt gibt es nicht.' },
      });
    const rows = await this.repository.findRows(section, viewer.id, PAGE_ROWS + 1, skip);
    const shown = rows.slice(0, PAGE_ROWS);
    return {
      rows: shown.map((row) => JSON.stringify(row)),
      next: rows.length > PAGE_ROWS ? skip + PAGE_ROWS : null,
    };
  }
}
