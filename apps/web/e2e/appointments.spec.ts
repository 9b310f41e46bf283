/** An appointment in the room: chosen, confirmed by the link, moved, cancelled; a time that is gone loses nothing that was typed. */
import { findings } from './axe.ts';
import { DEMO, newAddress } from './api.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { toTheForm } from './states/appointments.ts';
import { expect, test, WAYS } from './town.ts';

// One after the other: they all want the same free times.
test.describe.configure({ mode: 'default' });

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('makes an appointment, moves it and calls it off', async ({ page, visit }) => {
      const address = newAddress('termin');
      await visit('/raum/termin');
      await toTheForm(page);
      const chosen = page.url();
      await page.getByLabel('Dein Name').fill('Eine Anwohnerin');
      await page.getByLabel('E-Mail-Adresse').fill(address);
      await page.getByLabel('Worum es geht').fill('Unterschriften sammeln');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Zeit freihalten' }).click();
      await expect(page.getByText('ist für dich freigehalten')).toBeVisible();

      const link = linkIn(await mailTo(address, /Bestätige deinen Termin/), '/raum/termin/');
      await visit(link);
      await expect(page.getByText('wartet auf Bestätigung')).toBeVisible();
      await page.getByRole('button', { name: 'Termin bestätigen' }).click();
      await expect(page.getByText('Der Termin steht.')).toBeVisible();
      const file = await page.request.get(`${link}/termin.ics`);
      expect(file.headers()['content-type']).toContain('text/calendar');
      expect(await file.text()).toContain('STATUS:CONFIRMED');

      await page.getByRole('link', { name: 'Verschieben' }).click();
      await page
        .getByRole('link', { name: /Zeiten? frei/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: /^\d\d:\d\d bis/ })
        .last()
        .click();
      await page.getByRole('button', { name: 'Auf diese Zeit verschieben' }).click();
      await expect(page.getByText('Der Termin ist verschoben.')).toBeVisible();
      await mailTo(address, /verschoben auf/);

      await page.getByRole('button', { name: 'Absagen' }).click();
      await expect(page.getByText('Der Termin ist abgesagt.')).toBeVisible();
      await visit(chosen);
      await expect(page.getByLabel('Dein Name')).toBeVisible();
    });
  });
}

test('a time that somebody else took meanwhile loses nothing that was typed', async ({
  page,
  visit,
  become,
  context,
}) => {
  await visit('/raum/termin');
  await page.getByRole('link', { name: 'Fragen zu einem Projekt' }).click();
  await page
    .getByRole('link', { name: /Zeiten? frei/ })
    .last()
    .click();
  await page
    .getByRole('link', { name: /^\d\d:\d\d bis/ })
    .first()
    .click();
  const same = await context.newPage();
  await same.goto(page.url());
  await same.getByLabel('Dein Name').fill('Eine schnelle Anwohnerin');
  await same.getByLabel('E-Mail-Adresse').fill(newAddress('schnell'));
  await same.getByRole('button', { name: 'Zeit freihalten' }).click();
  await expect(same.getByText('ist für dich freigehalten')).toBeVisible();

  const address = newAddress('langsam');
  await page.getByLabel('Dein Name').fill('Eine langsame Anwohnerin');
  await page.getByLabel('E-Mail-Adresse').fill(address);
  await page.getByLabel('Worum es geht').fill('Dieser Satz bleibt stehen.');
  await page.getByRole('button', { name: 'Zeit freihalten' }).click();
  await expect(page.getByText('gerade vergeben worden')).toBeVisible();
  await expect(page.getByLabel('Worum es geht')).toHaveValue('Dieser Satz bleibt stehen.');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Zeit freihalten' }).click();
  await expect(page.getByText('ist für dich freigehalten')).toBeVisible();

  await become(DEMO.moderator);
  await visit('/verwaltung/sprechzeiten');
  await expect(page.getByRole('heading', { name: 'Sprechzeiten' })).toBeVisible();
  await expect(page.getByText('Termin für jemanden eintragen')).toBeHidden();
});
