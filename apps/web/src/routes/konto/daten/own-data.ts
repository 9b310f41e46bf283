import { ask, type Caller } from '#lib/api/client.ts';
import { OWN_DATA, OWN_DATA_SECTIONS } from './own-data.graphql.ts';

export interface Section {
  name: string;
  title: string;
  fields: { name: string; label: string }[];
}

/** What the copy consists of, in the reader's language. */
export async function sectionsOf(event: Caller): Promise<Section[]> {
  const { ownDataSections } = await ask(event, OWN_DATA_SECTIONS, {
    locale: event.locals.language,
  });
  return ownDataSections;
}

/** All rows of a section as JSON texts, page by page, so that a long life here needs no more memory than a short one. */
export async function* rowsOf(event: Caller, section: string): AsyncGenerator<string> {
  let skip: number | null = 0;
  while (skip !== null) {
    const { ownData }: { ownData: { rows: string[]; next: number | null } } = await ask(
      event,
      OWN_DATA,
      { section, skip },
    );
    yield* ownData.rows;
    skip = ownData.next;
  }
}
