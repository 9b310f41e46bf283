import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const PAPER = graphql(`
  query Paper {
    paperScans {
      id
      uploadedAt
      width
      height
    }
    counterConsent {
      version
      text
    }
    categories {
      id
      name
    }
  }
`);

export const BLANK_PAPER = graphql(`
  query BlankPaper {
    counterConsent {
      version
      text
    }
    categories {
      id
      name
    }
  }
`);

export const PAPER_SCAN = graphql(`
  query PaperScan($id: ID!) {
    paperScan(scanId: $id) {
      id
      uploadedAt
      width
      height
    }
  }
`);

export type Scan = ResultOf<typeof PAPER>['paperScans'][number];

export const MAKE_FORMS = graphql(`
  mutation MakePaperForms($input: MakePaperFormsInput!) {
    makePaperForms(input: $input)
  }
`);

export const ADD_SCAN = graphql(`
  mutation AddPaperScan($input: AddPaperScanInput!) {
    addPaperScan(input: $input) {
      __typename
      ... on PaperScan {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SET_ASIDE = graphql(`
  mutation SetScanAside($input: PaperScanInput!) {
    setScanAside(input: $input)
  }
`);
