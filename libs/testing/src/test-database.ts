import pg from 'pg';

const TEMPLATE = 'ein_template';
let made = 0;

interface OwnDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A fresh, migrated database of its own for one test file; `drop` takes it away. */
export async function createTestDatabase(): Promise<OwnDatabase> {
  return create(TEMPLATE);
}

/** Without any table, for whoever tries how a town comes into being. */
export async function createEmptyDatabase(): Promise<OwnDatabase> {
  return create('template0');
}

async function create(template: string): Promise<OwnDatabase> {
  const adminUrl = process.env['TEST_POSTGRES_URL'];
  if (!adminUrl)
    throw new Error('There is no test PostgreSQL: start the tests with `npm run jest`.');
  const name = `test_${process.env['JEST_WORKER_ID'] ?? '0'}_${process.pid}_${++made}_${Date.now().toString(36)}`;
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
