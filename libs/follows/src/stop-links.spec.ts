import { describe, expect, it } from '@jest/globals';
import { readConfig } from '@ein/platform';
import { StopLinks, type StopTarget } from './stop-links.service.js';

const config = (secret: string) =>
  readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nowhere',
    PUBLIC_URL: 'https://town.example',
    SESSION_SECRET: secret,
    WEB_SECRET: 'web',
  });
const links = new StopLinks(config('a secret'));
const ACCOUNT = '019a0000-0000-7000-8000-000000000001';
const ID = '019a0000-0000-7000-8000-000000000002';
const tokenOf = (target: StopTarget) => links.urlFor(target, 'de').split('/').at(-1) ?? '';

describe('links that stop mails', () => {
  it.each<StopTarget>([
    { what: 'idea', accountId: ACCOUNT, id: ID },
    { what: 'subscription', accountId: ACCOUNT, id: ID },
    { what: 'digest', accountId: ACCOUNT, id: ACCOUNT },
    { what: 'address', accountId: null, id: ID },
  ])('say what they stop: $what', (target) => {
    expect(links.urlFor(target, 'de')).toMatch(/^https:\/\/town\.example\/abbestellen\/[\w-]{66}$/);
    expect(links.urlFor(target, 'en')).toMatch(/^https:\/\/town\.example\/en\/abbestellen\//);
    expect(links.read(tokenOf(target))).toEqual(target);
  });

  it('cannot be turned into a link for anything or anyone else', () => {
    const token = tokenOf({ what: 'idea', accountId: ACCOUNT, id: ID });
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      expect(links.read(forged)).toBeNull();
    }
  });

  it('confirm nothing, and a confirmation stops nothing', () => {
    const confirmation = links.confirmUrlFor(ID, 'de').split('/').at(-1) ?? '';
    expect(links.readConfirmation(confirmation)).toBe(ID);
    expect(links.read(confirmation)).toBeNull();
    expect(
      links.readConfirmation(tokenOf({ what: 'address', accountId: null, id: ID })),
    ).toBeNull();
    expect(links.readConfirmation(`${confirmation.slice(0, -2)}AA`)).toBeNull();
  });

  it('are not ours with another secret, cut short or made up', () => {
    const token = tokenOf({ what: 'idea', accountId: ACCOUNT, id: ID });
    expect(new StopLinks(config('another secret')).read(token)).toBeNull();
    for (const one of ['', 'x', token.slice(1), `${token}A`, `${token}=`, '%00', '<script>'])
      expect(links.read(one)).toBeNull();
  });
});
