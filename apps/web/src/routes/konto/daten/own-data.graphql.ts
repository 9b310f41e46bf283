import { graphql } from '#lib/api/graphql.ts';

export const OWN_DATA_SECTIONS = graphql(`
  query OwnDataSections($locale: String) {
    ownDataSections(locale: $locale) {
      name
      title
      fields {
        name
        label
      }
    }
  }
`);

export const OWN_DATA = graphql(`
  query OwnData($section: String!, $skip: Int) {
    ownData(section: $section, skip: $skip) {
      rows
      next
    }
  }
`);
