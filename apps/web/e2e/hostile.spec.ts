/** Texts that try to run something come back as the words they are, wherever they are shown. */
import { ask, DEMO, newAddress, publish, queueAt, sessionOf, submittedIdea } from './api.ts';
import { mailTo } from './mailbox.ts';
import { expect, test } from './town.ts';

const MARK = `Z${Date.now() % 100_000}`;
const TITLE = `${MARK} <img src=x onerror=window.hit=1>"'><script>window.hit=1</script>`;
/** U+202E turns round what follows it, so that a name reads differently from what it is. */
const TURNED = '\u202Egnp.exe';
const BODY = [
  `Ein Satz davor ${MARK} ${TURNED}`,
  '<script>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '[klick](javascript:window.hit=1) [noch](data:text/html,<script>parent.hit=1</script>)',
  '![Bild](http://203.0.113.9/zaehler.png)',
  '<svg/onload=window.hit=1><a href="javascript:window.hit=1">x</a>',
  '</textarea></title></style><iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
].join('\n\n');
const TRACES = [
  'img[src="x"]',
  'img[src*="203.0.113.9"]',
  'iframe[srcdoc]',
  '[onerror]',
  '[onload]',
  'a[href^="javascript:" i]',
  'a[href^="data:" i]',
].join(', ');

test('a text that tries to run something is only read', async ({
  page,
  visit,
  become,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  const harmless = async (path: string): Promise<void> => {
    await visit(path);
    expect(await page.evaluate('window.hit'), path).toBeUndefined();
    await expect(page.locator(TRACES), path).toHaveCount(0);
    expect(await page.content(), path).not.toContain('\u202E');
  };

  const idea = await submittedIdea(TITLE, BODY);
  const token = await sessionOf(idea.author);
  const rename =
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { displayName } }';
  const displayName = `Eva${TURNED}<b onmouseover=window.hit=1>`;
  await ask(rename, { input: { displayName } }, token);
  await become(DEMO.moderator);
  await harmless(await queueAt(TITLE));
  await expect(page.getByText(MARK).first()).toBeVisible();
  await publish(idea.id);
  const comment = { ideaId: idea.id, body: BODY, stance: 'FOR' };
  const post = 'mutation($input: PostCommentInput!) { postComment(input: $input) { __typename } }';
  await ask(post, { input: comment }, token);

  const path = `/ideen/${idea.number}`;
  await become(idea.author);
  for (const place of ['/konto', path]) await harmless(place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(
    page.getByText('<script>window.hit=1</script>', { exact: true }).first(),
  ).toBeVisible();
  await expect(page.getByText('Eva').first()).toBeVisible();
  await become();
  for (const place of ['/', '/ideen?sortierung=neu', `${path}?gruende=alle`, `${path}/melden`])
    await harmless(place);
  await expect(async () => {
    await harmless(`/suche?q=${MARK}`);
    await expect(page.getByRole('article')).toHaveCount(1);
  }).toPass();
  await page.getByRole('combobox').fill(MARK);
  await expect(page.getByRole('option').first()).toContainText('<img src=x');
  await expect(page.locator(TRACES)).toHaveCount(0);
  await become(DEMO.office);
  await harmless(`/amt/${idea.number}`);
  const mail = await mailTo(idea.author, /ist veröffentlicht/);
  await harmless(`/dev/mail/${mail.file}`);
  await harmless(`/dev/mail/${mail.file}/html`);
  expect(foreign).toEqual([]);
});

test('what stands in an address is only read, too', async ({ page, visit, become }) => {
  const words = encodeURIComponent(
    '"><img src=x onerror=window.hit=1><script>window.hit=1</script>',
  );
  const places = [
    '/suche?q=',
    '/ideen/neu?titel=',
    '/ideen?ort=',
    '/ideen?order=',
    '/ideen?after=',
    '/ideen/18?gruende=',
    '/anmelden?weiter=',
  ];
  for (const place of places) {
    await visit(place + words);
    expect(await page.evaluate('window.hit'), place).toBeUndefined();
    await expect(page.locator(TRACES), place).toHaveCount(0);
  }
  await become(newAddress());
  for (const target of [
    '//example.org',
    'https://example.org',
    '/\\example.org',
    'javascript:window.hit=1',
  ]) {
    await page.goto(`/anmelden?weiter=${encodeURIComponent(target)}`);
    expect(new URL(page.url()).pathname, target).toBe('/konto');
  }
});
