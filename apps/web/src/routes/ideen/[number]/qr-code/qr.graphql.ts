import { graphql } from '#lib/api/graphql.ts';

export const QR_PAGE = graphql(`
  query QrPage($number: Int!) {
    idea(number: $number) {
      number
      slug
      title
    }
  }
`);
