import { readFileSync } from 'node:fs';

const picture = (name: string) => ({
  filename: `${name}.png`,
  cid: `${name}@einideenraum`,
  content: readFileSync(new URL(`./pictures/${name}.png`, import.meta.url)),
  contentType: 'image/png',
  contentDisposition: 'inline' as const,
});

/** The sign and the border of the head, drawn by the rules of the web's Model and Border at twice their size. */
export const SIGN = picture('sign');
export const BORDER = picture('border');

/** They travel inside each mail, the same for everyone: nothing is fetched when it is opened, so nothing can be counted. */
export const PICTURES = [SIGN, BORDER];

/** The same letter with its pictures written into it, for where no mail carries them. */
export const withPictures = (html: string): string =>
  PICTURES.reduce(
    (shown, { cid, content, contentType }) =>
      shown.replaceAll(`cid:${cid}`, `data:${contentType};base64,${content.toString('base64')}`),
    html,
  );
