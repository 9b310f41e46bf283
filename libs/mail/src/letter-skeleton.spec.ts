import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import mjml2html from 'mjml';

const here = (name: string) => new URL(name, import.meta.url);

/** Written by `npm run mail:compile`; what is committed is what mails are made of, so that no process compiles at run time. */
it('has compiled the layout of mails', async () => {
  const { html, errors } = await mjml2html(await readFile(here('letter.mjml'), 'utf8'), {
    fonts: {},
    validationLevel: 'strict',
  });
  expect(errors).toEqual([]);
  const compact = `${html.replace(/^\s+/gm, '').replace(/\n+/g, '\n').trim()}\n`;
  if (process.env['WRITE_CONTRACT'] === '1') await writeFile(here('letter.html'), compact);
  expect(await readFile(here('letter.html'), 'utf8')).toBe(compact);
  expect(compact).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});
