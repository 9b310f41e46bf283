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

/** What stands in an example in place of a token. */
const TOKEN = '$ZUGANG';

/** A query with the token of a program. */
export const commandWithToken = (endpoint: string): string =>
  [
    `curl -i ${endpoint}`,
    `-H "authorization: Bearer ${TOKEN}"`,
    `-H 'content-type: application/json'`,
    `-d '{"query":"{ ideas(first: 5) { totalCount nodes { number title } } }"}'`,
  ].join(' \\\n  ');

/** A dataset with the token of a program. */
export const fileWithToken = (address: string): string =>
  [`curl -i ${address}`, `-H "authorization: Bearer ${TOKEN}"`].join(' \\\n  ');

/** The shortest way to ask from a shell. */
export const commandFor = (endpoint: string): string =>
  [
    `curl ${endpoint}`,
    `-H 'content-type: application/json'`,
    `-d '{"query":"{ places { id name } }"}'`,
  ].join(' \\\n  ');
