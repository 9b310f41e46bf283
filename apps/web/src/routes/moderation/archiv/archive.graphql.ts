import { graphql } from '#lib/api/graphql.ts';

export const ARCHIVE = graphql(`
  query DecisionArchive {
    decisionArchive {
      readme
      head
    }
  }
`);

export const ARCHIVED = graphql(`
  query ArchivedDecisions($after: String) {
    archivedDecisions(after: $after) {
      rows
      lines
      next
    }
  }
`);
