import { graphql } from './graphql.ts';

export const simpleStartQuery = graphql(`
  query SimpleLanguage {
    townPage(slug: "start", locale: "de-simple") {
      slug
    }
  }
`);
