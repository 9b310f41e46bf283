/** Passkeys: adding, using, renaming and removing one, with an authenticator that Chromium plays. */
import type { Page } from '@playwright/test';
import { newAddress } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test } from './town.ts';

async function authenticator(page: Page, isUserVerified = true) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verified: (yes: boolean) =>
      browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes }),
    keys: async () =>
      (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

test('a passkey is added, told by mail, signs in, is renamed and removed', async ({
  page,
  visit,
  become,
}) => {
  const address = newAddress('passkey');
  await become(address);
  const device = await authenticator(page);
  await visit('/konto/sicherheit');
  await page.getByLabel('Name für einen neuen Passkey').fill('Mein Telefon');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await expect(page.getByRole('status').first()).toContainText('„Mein Telefon“ hinzugefügt');
  expect(await device.keys()).toBe(1);
  const told = await mailTo(address, /^Ein Passkey wurde hinzugefügt/);
  expect(told.text).toContain('Mein Telefon');
  expect(await findings(page)).toEqual([]);

  await become();
  await visit('/anmelden?weiter=/konto/sicherheit');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sicherheit und Anmeldung');
  const own = page.getByRole('region', { name: 'Passkeys' }).getByRole('listitem');
  await expect(own).toContainText('zuletzt am');
  await expect(page.getByRole('listitem').filter({ hasText: 'dieses Gerät' })).toContainText(
    'mit Passkey',
  );

  await page.getByText('„Mein Telefon“ ändern').click();
  await page.getByLabel('Name', { exact: true }).fill('Altes Telefon');
  await page.getByRole('button', { name: 'Umbenennen' }).click();
  await expect(page.getByRole('heading', { name: 'Altes Telefon' })).toBeVisible();
  await page.getByText('„Altes Telefon“ ändern').click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Passkey entfernen' }).click();
  await expect(page.getByRole('status').first()).toContainText('Passkey entfernt');
  await expect(own).toHaveCount(0);
  await mailTo(address, /^Ein Passkey wurde entfernt/);

  await become();
  await visit('/anmelden');
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Mit diesem Passkey');
  await expect(page.getByRole('link', { name: 'Noch einmal anmelden' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('a key whose owner shows neither finger nor PIN does not sign in', async ({
  page,
  visit,
  become,
}) => {
  await become(newAddress('ohne-finger'));
  const device = await authenticator(page);
  await visit('/konto/sicherheit');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await expect(page.getByRole('status').first()).toContainText('hinzugefügt');
  await become();
  await device.verified(false);
  await visit('/anmelden');
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('sid');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no passkey button, and the code by mail is the way', async ({
    page,
    visit,
    become,
  }) => {
    await visit('/anmelden');
    await expect(page.getByRole('button', { name: 'Code anfordern' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mit Passkey anmelden' })).toHaveCount(0);
    await become(newAddress('ohne-skript'));
    await visit('/konto/sicherheit');
    await expect(page.getByText('Passkeys brauchen JavaScript')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Passkey hinzufügen' })).toHaveCount(0);
  });
});
