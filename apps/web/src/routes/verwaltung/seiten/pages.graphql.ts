import { graphql } from '#lib/api/graphql.ts';

export const EDITABLE_PAGES = graphql(`
  query EditablePages {
    editableTownPages {
      slug
      locale
      title
      demo
      updatedAt
    }
    accessibilityStatement {
      reviewedOn
      demo
    }
  }
`);

export const PAGE_SOURCE = graphql(`
  query PageSource($slug: String!, $locale: String!) {
    townPageSource(slug: $slug, locale: $locale) {
      title
      body
      demo
      number
      versions {
        number
        title
        body
        demo
        createdAt
      }
    }
  }
`);

export const PREVIEW_PAGE = graphql(`
  mutation PreviewPage($input: SaveTownPageInput!) {
    previewTownPage(input: $input) {
      title
      bodyHtml
    }
  }
`);

export const SAVE_PAGE = graphql(`
  mutation SavePage($input: SaveTownPageInput!) {
    saveTownPage(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
