/** Shown on the page and sent by a test, so that they stay true. */
export const EXAMPLE_QUERIES = {
  newest: `{
  ideas(first: 5, sort: NEW) {
    totalCount
    nodes { number title status voteCount place { name } }
    pageInfo { endCursor hasNextPage }
  }
}`,
  one: `{
  idea(number: 18) {
    title
    body
    status
    voteCount
    comments(first: 10) { nodes { body stance } }
    timeline { title on sentence }
  }
}`,
  search: `{
  search(query: "Radweg", first: 5) {
    totalCount
    hits { title snippet idea { number } }
  }
}`,
  answers: `{
  answers(first: 5) {
    nodes { keySentence office publishedAt idea { number title } }
  }
}`,
} as const;

/** The shortest way to ask from a shell. */
export const commandFor = (endpoint: string): string =>
  [
    `curl ${endpoint}`,
    `-H 'content-type: application/json'`,
    `-d '{"query":"{ places { id name } }"}'`,
  ].join(' \\\n  ');
