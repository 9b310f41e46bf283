// The migrated database that every test database is copied from. Uses the built platform, as the product does.
import pg from 'pg';
import { migrate } from '@ein/platform';

const TEMPLATE = 'ein_template';

async function makeTemplate(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.toString(), new URL('../../apps/api/migrations/', import.meta.url));
}

await makeTemplate(process.argv[2]);
