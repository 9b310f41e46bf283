import { graphql } from './graphql.ts';

export const TOWN_PAGE = graphql(`
  query TownPage($slug: String!, $locale: String) {
    townPage(slug: $slug, locale: $locale) {
      title
      bodyHtml
      demo
      locale
      updatedAt
    }
    simple: townPage(slug: $slug, locale: "de-simple") {
      slug
    }
  }
`);
