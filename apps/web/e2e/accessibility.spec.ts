/** Every page and every state of it is looked at by axe, on a phone and a desktop, in light and dark. */
import { findings, MAIL_RULES } from './axe.ts';
import { ask, newAddress, submittedIdea } from './api.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { STATES } from './states/index.ts';
import { expect, test } from './town.ts';

for (const [name, { path, who, then }] of Object.entries(STATES)) {
  test(`${name}: nothing is found`, async ({ page, visit, become }) => {
    await become(who);
    await visit(path);
    await then?.(page);
    expect(await findings(page)).toEqual([]);
  });
}

test('receipt, waiting idea and decision: nothing is found', async ({ page, visit, become }) => {
  const idea = await submittedIdea(
    'Ein Zaun um den Spielplatz',
    'Der Ball rollt heute auf die Straße.',
  );
  await become(idea.author);
  for (const path of [
    `/ideen/neu/danke?nummer=${idea.number}`,
    `/ideen/${idea.number}`,
    '/konto',
  ]) {
    await visit(path);
    expect(await findings(page), path).toEqual([]);
  }
});

test('a mail and its link: nothing is found', async ({ page, visit }) => {
  const address = newAddress();
  await ask(
    'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename } }',
    {
      input: { email: address },
    },
  );
  const mail = await mailTo(address, /^Dein Code/);
  await visit(linkIn(mail, '/anmelden/link'));
  expect(await findings(page)).toEqual([]);
  // On an empty page the mail stands as in a mail program, under no rules of ours.
  await page.goto('about:blank');
  await page.setContent(mail.html);
  expect(await findings(page, MAIL_RULES)).toEqual([]);
});
