/** Changing the address: both agree by code or link, or the old one is dead and has a week to object. */
import { newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const PHONE = { width: 360, height: 780 };

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the address is changed ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('by the codes of both addresses', async ({ page, visit, become }) => {
      await page.setViewportSize(PHONE);
      const [old, fresh] = [newAddress('alt'), newAddress('neu')];
      await become(old);
      await visit('/konto/adresse');
      await expect(page.getByText(`Deine Adresse ist ${old}`)).toBeVisible();
      await page.getByLabel('Neue E-Mail-Adresse').fill(fresh);
      await page.getByRole('button', { name: 'Codes schicken' }).click();
      await expect(page.getByText('Die Codes sind unterwegs.')).toBeVisible();
      const oldCode = codeIn(await mailTo(old, /^Deine Adresse soll/));
      const newCode = codeIn(await mailTo(fresh, /^Bestätige deine neue Adresse/));

      await page.getByLabel('Code aus der E-Mail').first().fill('000000');
      await page.getByRole('button', { name: 'Neue Adresse bestätigen' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await page.getByLabel('Code aus der E-Mail').first().fill(newCode);
      await page.getByRole('button', { name: 'Neue Adresse bestätigen' }).click();
      await expect(page.getByText('Hat zugestimmt')).toBeVisible();
      await page.getByLabel('Code aus der E-Mail').fill(oldCode);
      await page.getByRole('button', { name: 'Mit der bisherigen zustimmen' }).click();
      await expect(page.getByText('Deine Adresse ist geändert.')).toBeVisible();
      await expect(page.getByText(`Deine Adresse ist ${fresh}`)).toBeVisible();
      await mailTo(old, /^Deine Adresse ist geändert/);
    });

    test('by links in a browser where nobody is signed in', async ({
      page,
      visit,
      become,
      context,
    }) => {
      const [old, fresh] = [newAddress('alt'), newAddress('neu')];
      await become(old);
      await visit('/konto/adresse');
      await page.getByLabel('Neue E-Mail-Adresse').fill(fresh);
      await page.getByRole('button', { name: 'Codes schicken' }).click();
      await expect(page.getByText('Die Codes sind unterwegs.')).toBeVisible();
      const links = [
        linkIn(await mailTo(old, /^Deine Adresse soll/), '/adresse/bestaetigen'),
        linkIn(await mailTo(fresh, /^Bestätige deine neue Adresse/), '/adresse/bestaetigen'),
      ];
      await context.clearCookies();
      await visit(links[0] ?? '');
      await page.getByRole('button', { name: 'Änderung bestätigen' }).click();
      await expect(page.getByText('Die bisherige Adresse hat zugestimmt.')).toBeVisible();
      await visit(links[1] ?? '');
      await page.getByRole('button', { name: 'Änderung bestätigen' }).click();
      await expect(page.getByText('Deine Adresse ist geändert.')).toBeVisible();
      await visit(links[1] ?? '');
      await page.getByRole('button', { name: 'Änderung bestätigen' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    });

    test('not when the dead old address turns out to be alive', async ({
      page,
      visit,
      become,
      context,
    }) => {
      const [old, fresh] = [newAddress('alt'), newAddress('neu')];
      await become(old);
      await visit('/konto/adresse');
      await page.getByLabel('Neue E-Mail-Adresse').fill(fresh);
      await page.getByRole('button', { name: 'Codes schicken' }).click();
      const code = codeIn(await mailTo(fresh, /^Bestätige deine neue Adresse/));
      await page.getByLabel('Code aus der E-Mail').first().fill(code);
      await page.getByRole('button', { name: 'Neue Adresse bestätigen' }).click();
      await page.getByRole('button', { name: 'Eine Woche warten und dann ändern' }).click();
      await expect(page.getByText('Wir haben an die bisherige Adresse geschrieben.')).toBeVisible();
      const stop = linkIn(await mailTo(old, /in 7 Tagen geändert/), '/adresse/anhalten');
      await context.clearCookies();
      await visit(stop);
      await page.getByRole('button', { name: 'Änderung anhalten' }).click();
      await expect(page.getByText('Die Änderung ist angehalten')).toBeVisible();
      await context.addCookies([
        { name: 'sid', value: await sessionOf(old), url: new URL(page.url()).origin },
      ]);
      await visit('/konto/adresse');
      await expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible();
    });

    test('with what was wrong at its field', async ({ page, visit, become }) => {
      const old = newAddress('alt');
      await become(old);
      await visit('/konto/adresse');
      await page.getByLabel('Neue E-Mail-Adresse').fill(old.toUpperCase());
      await page.getByRole('button', { name: 'Codes schicken' }).click();
      await expect(page.getByText('Das ist schon deine Adresse.').first()).toBeVisible();
      await expect(page.getByLabel('Neue E-Mail-Adresse')).toHaveValue(old.toUpperCase());
    });
  });
}

test('each state of the change is sound for axe, in English too', async ({
  page,
  visit,
  become,
}) => {
  test.slow();
  const [old, fresh] = [newAddress('alt'), newAddress('neu')];
  await become(old);
  await visit('/konto/adresse');
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Neue E-Mail-Adresse').fill('keine');
  await page.evaluate(`document.querySelector('main form').noValidate = true`);
  await page.getByRole('button', { name: 'Codes schicken' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Neue E-Mail-Adresse').fill(fresh);
  await page.getByRole('button', { name: 'Codes schicken' }).click();
  await expect(page.getByText('Die Codes sind unterwegs.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const mail = await mailTo(fresh, /^Bestätige deine neue Adresse/);
  await page.getByLabel('Code aus der E-Mail').first().fill(codeIn(mail));
  await page.getByRole('button', { name: 'Neue Adresse bestätigen' }).click();
  await expect(page.getByText('Hat zugestimmt')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Eine Woche warten und dann ändern' }).click();
  await expect(page.getByText('Wir haben an die bisherige Adresse geschrieben.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await visit(`/en${linkIn(mail, '/adresse/bestaetigen')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm the change of address');
  expect(await findings(page)).toEqual([]);
});
