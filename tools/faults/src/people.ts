import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './asking.ts';
import type { FaultTown } from './town.ts';

const RESIDENTS = 6;
const MAIL_PATIENCE_MS = 20_000;

const FACTS = {
  name: 'Einbeck',
  platformName: 'EIN.Ideen.raum',
  roomName: 'EIN.Lebens.raum',
  roomAddress: 'Marktplatz 16, 37574 Einbeck',
  contactEmail: 'town@example.org',
};

export interface Person {
  id: string;
  email: string;
  token: string;
}

export interface People {
  residents: Person[];
  moderator: Person;
  project: string;
  /** A project whose only phase is set by whoever tries its end. */
  phased: string;
  category: string;
}

/** An empty town with what people need to begin, and some of them, signed in by the code from their mail. */
export async function settle(town: FaultTown): Promise<People> {
  const [project, phased, category] = [randomUUID(), randomUUID(), randomUUID()];
  await town.rows(
    `insert into project (id, slug, name, question, permanent) values
       ($1, 'ideenkasten', 'Ideenkasten', 'Was soll besser werden?', true),
       ($2, 'platz', 'Der Platz', 'Was soll dort entstehen?', false)`,
    [project, phased],
  );
  await town.rows(
    `insert into category (id, slug, name, position) values ($1, 'wege', 'Wege', 1)`,
    [category],
  );
  await town.rows(`insert into town_setting (key, value) values ('facts', $1)`, [
    JSON.stringify(FACTS),
  ]);
  const addresses = Array.from({ length: RESIDENTS }, (_, at) => `resident-${at + 1}@example.org`);
  const residents: Person[] = [];
  for (const email of addresses) residents.push(await enter(town, email, 'resident'));
  const moderator = await enter(town, 'moderator@example.org', 'moderator');
  return { residents, moderator, project, phased, category };
}

async function enter(town: FaultTown, email: string, role: string): Promise<Person> {
  const id = randomUUID();
  await town.rows(
    `insert into account (id, email, email_canonical, display_name, role, confirmed_at) values ($1, $2, $2, $3, $4, now())`,
    [id, email, email.slice(0, email.indexOf('@')), role],
  );
  return { id, email, token: await signIn(town, email) };
}

/** As everybody: by the code from the mail. */
async function signIn(town: FaultTown, email: string): Promise<string> {
  const before = town.mail.arrived.length;
  await ask(
    town.apiUrl,
    'mutation ($email: String!) { requestSignIn(input: { email: $email }) { __typename } }',
    { email },
    null,
  );
  const deadline = Date.now() + MAIL_PATIENCE_MS;
  for (;;) {
    const mail = town.mail.arrived.slice(before).find((one) => one.to === email);
    const code = /\b(\d{3}) ?(\d{3})\b/
      .exec(mail?.text ?? '')
      ?.slice(1)
      .join('');
    if (code) return confirm(town, email, code);
    if (Date.now() > deadline) throw new Error(`The code for ${email} did not come.`);
    await wait(30);
  }
}

async function confirm(town: FaultTown, email: string, code: string): Promise<string> {
  const { confirmSignIn } = await ask<{ confirmSignIn: { sessionToken?: string } }>(
    town.apiUrl,
    `mutation ($email: String!, $code: String!) {
       confirmSignIn(input: { email: $email, code: $code }) { __typename ... on SignedIn { sessionToken } }
     }`,
    { email, code },
    null,
  );
  if (!confirmSignIn.sessionToken) throw new Error(`Signing in as ${email} failed.`);
  return confirmSignIn.sessionToken;
}
