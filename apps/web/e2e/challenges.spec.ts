/** Whoever looks like a program is asked for a short proof: a browser gives it by itself, without JavaScript one waits. */
import type { Page } from '@playwright/test';
import { newAddress, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

/** As `CHALLENGE_WAIT` of the product in these tests says, and a little more. */
const WAIT_MS = 3500;
const BODY = 'Wer dort auf den Bus wartet, steht im Regen und sieht ihn nicht kommen.';
const asked = (page: Page) => page.getByRole('group', { name: 'Eine kurze Prüfung' });

/** What a program does: it fills in every field, also the one that nobody sees. */
async function fillTrap(page: Page): Promise<void> {
  await page
    .locator('input[name="zusatz"]')
    .first()
    .fill('https://pillen.example', { force: true });
}

/** Keeps the browser computing for as long as somebody looks at it. */
const slowly = (page: Page) =>
  page.addInitScript(`{
    const real = crypto.subtle.deriveBits.bind(crypto.subtle);
    crypto.subtle.deriveBits = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return real(...given);
    };
  }`);

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`a short proof ${way}`, () => {
    test.use({ javaScriptEnabled });

    /** The browser goes on by itself; without a script one reads what to do, and does it. */
    async function prove(page: Page, button: string): Promise<void> {
      if (javaScriptEnabled) return;
      await expect(asked(page)).toContainText('Warte bitte 3 Sekunden');
      // Too early is no harm: the same page once more.
      await page.getByRole('button', { name: button }).click();
      await expect(asked(page)).toContainText('sende dann noch einmal');
      await page.waitForTimeout(WAIT_MS);
      await page.getByRole('button', { name: button }).click();
    }

    test('before a code is sent', async ({ page, visit }) => {
      const address = newAddress('probe');
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await fillTrap(page);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      await prove(page, 'Code anfordern');
      await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
      await page
        .getByLabel('Code aus der E-Mail')
        .fill(codeIn(await mailTo(address, /^Dein Code/)));
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
    });

    test('before another code is sent', async ({ page, visit }) => {
      const address = newAddress('noch-einer');
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      await mailTo(address, /^Dein Code/);
      await fillTrap(page);
      await page.getByRole('button', { name: 'Neuen Code schicken' }).click();
      await prove(page, 'Neuen Code schicken');
      await expect(page.getByText('Ein neuer Code ist unterwegs')).toBeVisible();
      await mailTo(address, /^Dein Code/);
    });

    test('before an idea arrives, and nothing of it is lost', async ({ page, visit }) => {
      const [title, address] = [`Ein Unterstand ${way} am Busbahnhof`, newAddress('unterstand')];
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill(title);
      await page.getByLabel('Beschreibung').fill(BODY);
      await page.getByRole('main').getByRole('button', { name: 'Weiter: Wo?' }).click();
      await page.getByLabel('Ortschaft').selectOption('Salzderhelden');
      await page.getByRole('radio', { name: 'Verkehr' }).check();
      await page.getByRole('main').getByRole('button', { name: 'Weiter: Absenden' }).click();
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await fillTrap(page);
      await page.getByRole('button', { name: 'Idee absenden' }).click();
      if (!javaScriptEnabled) {
        await expect(page.getByRole('region', { name: 'Deine Idee', exact: true })).toContainText(
          BODY,
        );
        await expect(page.getByLabel('Deine E-Mail-Adresse')).toHaveValue(address);
      }
      await prove(page, 'Idee absenden');
      await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
      await page
        .getByLabel('Code aus der E-Mail')
        .fill(codeIn(await mailTo(address, /wartet auf deine Bestätigung/)));
      await page.getByRole('main').getByRole('button').first().click();
      await expect(page.getByText(title)).toBeVisible();
    });

    test('before a report arrives, and nothing of it is lost', async ({ page, visit }) => {
      await visit('/ideen/26/melden');
      await page.getByRole('radio', { name: 'Werbung' }).check();
      await page.locator('#text').fill('Das ist Werbung für einen Laden.');
      await fillTrap(page);
      await page.getByRole('button', { name: 'Meldung abschicken' }).click();
      if (!javaScriptEnabled) {
        await expect(page.locator('#text')).toHaveValue('Das ist Werbung für einen Laden.');
        await expect(page.getByRole('radio', { name: 'Werbung' })).toBeChecked();
      }
      await prove(page, 'Meldung abschicken');
      await expect(page.getByRole('status').first()).toContainText('Nummer');
    });

    test('before a reason joins an idea, and nothing of it is lost', async ({ page, visit }) => {
      const address = newAddress('grund');
      await visit('/ideen/neu/anschliessen/18');
      await page.getByLabel('Dein Grund').fill('Auch mit dem Rad kommt man dort schlecht durch.');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await fillTrap(page);
      await page.getByRole('button', { name: 'Weiter: Code eingeben' }).click();
      if (!javaScriptEnabled) {
        await expect(page.getByLabel('Dein Grund')).toHaveValue(/mit dem Rad/);
        await prove(page, 'Weiter: Code eingeben');
      }
      await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
      await mailTo(address, /^Dein Code/);
    });

    test('before an address follows an idea', async ({ page, visit }) => {
      const { author, number } = await submittedIdea(`Ein Dach ${way} am Bahnhof`, BODY);
      const receipt = await mailTo(author, /^Deine Idee ist angekommen/);
      const reader = newAddress('verfolgt');
      await visit(`/verfolgen?nummer=${number}`);
      await page.getByLabel('Code').fill(/Code: (\S{4}-\S{4})/.exec(receipt.text)?.[1] ?? '');
      await page.getByRole('button', { name: 'Weg ansehen' }).click();
      await page.getByLabel('E-Mail-Adresse').fill(reader);
      await fillTrap(page);
      await page.getByRole('button', { name: 'Bescheid bekommen' }).click();
      await prove(page, 'Bescheid bekommen');
      await expect(page.getByText('Wir haben dir eine E-Mail geschickt.')).toBeVisible();
      await mailTo(reader, /^Bestätige, dass du von Idee/);
    });

    test('looks and reads well', async ({ page, visit }) => {
      if (javaScriptEnabled) await slowly(page);
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill(newAddress('aussehen'));
      await fillTrap(page);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      await expect(asked(page)).toBeVisible();
      if (javaScriptEnabled)
        await expect(asked(page).getByRole('status')).toContainText('Wir prüfen kurz');
      else await expect(asked(page)).toContainText('Was du eingegeben hast, steht noch da.');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}

test('can be stopped, and sent later after all', async ({ page, visit }) => {
  await slowly(page);
  await visit('/anmelden');
  const address = newAddress('angehalten');
  await page.getByLabel('Deine E-Mail-Adresse').fill(address);
  await fillTrap(page);
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await asked(page).getByRole('button', { name: 'Anhalten' }).click();
  await expect(asked(page).getByRole('status')).toContainText('Es ist noch nichts gesendet');
  await expect(asked(page)).toContainText('Warte bitte');
  await expect(page.getByRole('button', { name: 'Code anfordern' })).toBeFocused();
  await expect(page.getByLabel('Deine E-Mail-Adresse')).toHaveValue(address);
  expect(await findings(page)).toEqual([]);
  await page.waitForTimeout(WAIT_MS);
  await page.getByRole('button', { name: 'Code anfordern' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
});

test('waits by itself where a browser cannot compute', async ({ page, visit }) => {
  await page.addInitScript(
    `crypto.subtle.deriveBits = () => Promise.reject(new Error('Not here.'))`,
  );
  await visit('/anmelden');
  await page.getByLabel('Deine E-Mail-Adresse').fill(newAddress('alt'));
  await fillTrap(page);
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await expect(asked(page).getByRole('status')).toContainText('Wir warten stattdessen');
  await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
});

test('no reader meets it: no cookie, no storage, and the trap is no stop for the keyboard', async ({
  page,
  visit,
  context,
}) => {
  await visit('/anmelden');
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  await page.getByLabel('Deine E-Mail-Adresse').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('input[name="zusatz"]').first()).not.toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Dieses Feld bleibt leer' })).toHaveCount(0);
});
