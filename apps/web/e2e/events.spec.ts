/** Events: registering without an account, the waiting list that moves up by itself, and calendars that follow. */
import { ask, DEMO, newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

/** A public event of the office with that many seats; the tests of other ways have their own. */
async function eventWith(seats: number, title: string): Promise<number> {
  const token = await sessionOf(DEMO.office);
  const startsAt = new Date(Date.now() + 9 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const { saveEvent } = await ask<{ saveEvent: { event: { id: string; number: number } } }>(
    'mutation($input: SaveEventInput!) { saveEvent(input: $input) { ... on EventDesk { event { id number } } } }',
    {
      input: {
        ...{ title, kind: 'TRAINING', description: 'Ein Termin für die Probe der Anmeldung.' },
        ...{ startsAt, endsAt, access: ['STEP_FREE'], language: 'Deutsch' },
        ...{ takesRegistrations: true, capacity: seats },
      },
    },
    token,
  );
  await ask(
    'mutation($input: EventIdInput!) { publishEvent(input: $input) { __typename } }',
    { input: { eventId: saveEvent.event.id } },
    token,
  );
  return saveEvent.event.number;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('gives the last seat, lets the next one wait and move up when it is free again', async ({
      page,
      visit,
      request,
    }) => {
      const title = `Anmeldung zur Probe ${way}`;
      const number = await eventWith(1, title);
      const [first, second] = [newAddress('kommt'), newAddress('wartet')];
      const register = async (address: string, button: string) => {
        await visit(`/termine/${number}`);
        const box = page.getByRole('region', { name: 'Dabei sein' });
        await box.getByLabel('Name').fill('Anna');
        await box.getByLabel('E-Mail-Adresse').fill(address);
        await box.getByRole('button', { name: button }).click();
        await expect(box.getByRole('status')).toContainText('Wir haben dir eine E-Mail geschickt');
        const mail = await mailTo(address, /^Bestätige deine Anmeldung/);
        await visit(linkIn(mail, '/termine/anmeldung/'));
        await page.getByRole('button', { name: 'Anmeldung bestätigen' }).click();
      };
      await register(first, 'Platz sichern');
      await expect(page.getByText('Du hast einen Platz.')).toBeVisible();
      const own = page.url();
      await register(second, 'Auf die Warteliste');
      await expect(page.getByText('Du stehst auf Platz 1 der Warteliste.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.goto(own);
      await page.getByRole('button', { name: 'Absagen' }).click();
      await expect(page.getByText('Du hast abgesagt.')).toBeVisible();
      const moved = await mailTo(second, /^Du bist nachgerückt/);
      await visit(linkIn(moved, '/termine/anmeldung/'));
      await expect(page.getByText('Du hast einen Platz.')).toBeVisible();
      const file = await (await request.get(`/termine/${number}.ics`)).text();
      expect(file).toContain(`UID:termin-${number}@`);
      expect(await (await request.get('/termine.ics')).text()).toContain(title);
      expect(file).not.toContain(second);
    });
  });
}

test('the office cancels an event, and page and calendar say so', async ({
  page,
  visit,
  become,
  request,
}) => {
  const number = await eventWith(5, 'Termin der abgesagt wird');
  await become(DEMO.office);
  await visit(`/verwaltung/termine/${number}`);
  await page.getByLabel('Grund').fill('Der Raum wird gestrichen.');
  await page.getByRole('button', { name: 'Termin absagen' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await become();
  await visit(`/termine/${number}`);
  await expect(page.getByText('Der Raum wird gestrichen.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dabei sein' })).toBeHidden();
  const markup = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(markup ?? '')).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
  });
  const file = await (await request.get('/termine.ics')).text();
  expect(file).toContain('SUMMARY:Abgesagt: Termin der abgesagt wird');
  expect(file).toContain('STATUS:CANCELLED');
});
