import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const inPackage = (name: string, file: string) =>
  join(dirname(resolve(`${name}/package.json`)), file);

const SCRIPT = 'text/javascript; charset=utf-8';

/** Files of GraphiQL as its packages ship them, from this machine and no other. */
export const ASSETS: Record<string, { type: string; path: () => string }> = {
  'react.js': { type: SCRIPT, path: () => inPackage('react', 'umd/react.production.min.js') },
  'react-dom.js': {
    type: SCRIPT,
    path: () => inPackage('react-dom', 'umd/react-dom.production.min.js'),
  },
  'graphiql.js': { type: SCRIPT, path: () => inPackage('graphiql', 'graphiql.min.js') },
  'graphiql.css': {
    type: 'text/css; charset=utf-8',
    path: () => inPackage('graphiql', 'graphiql.min.css'),
  },
};

/** A tab is called as its query is. */
const tabsOf = (examples: Record<string, string>) =>
  Object.entries(examples).map(([name, query]) => ({ query: `query ${name} ${query}` }));

/** Begins GraphiQL with the examples as tabs. Its answers come through this website, as for anybody who is not signed in. */
export const startScript = (examples: Record<string, string>): string => `
const tabs = ${JSON.stringify(tabsOf(examples))};
const fetcher = async (body) => {
  const answer = await fetch('/dev/graphiql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(body),
  });
  return answer.json();
};
// In memory only: reading stores nothing.
const kept = new Map();
const storage = {
  get length() { return kept.size; },
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
  clear: () => kept.clear(),
};
// As a file: asked of the API, the whole schema is a larger document than it answers.
const schema = await (await fetch('/dev/graphiql/schema.json', { credentials: 'omit' })).json();
const given = { fetcher, schema, defaultTabs: tabs, storage, shouldPersistHeaders: false };
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, given),
);
`;

/** Nothing from elsewhere, and no script but ours; GraphiQL's menus write styles of their own. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
