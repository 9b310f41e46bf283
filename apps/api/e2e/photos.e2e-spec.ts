import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { openApi, type OpenApi } from './open-api.js';

describe('the way for files', () => {
  let api: OpenApi;
  let [ticket, file] = ['', ''];

  beforeAll(async () => {
    api = await openApi({ worker: false });
    const body = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#22377f' },
    })
      .jpeg()
      .toBuffer();
    const answer = await fetch(`${api.url}/photos`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(body),
    });
    ({ ticket } = (await answer.json()) as { ticket: string });
    file = `${ticket.split('.')[0]}-480.webp`;
  });
  afterAll(() => api.close());

  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(`${api.url}/photos/${path}`, { method })).status;
  const secret = () => encodeURIComponent(ticket.split('.')[1] ?? '');

  it('shows a picture to whoever holds its ticket', async () => {
    expect(await statusOf(`${file}?ticket=${secret()}`)).toBe(200);
    expect(await statusOf(file)).toBe(404);
  });

  it.each([
    ['said twice', () => `${file}?ticket=${secret()}&ticket=${secret()}`],
    ['as a list', () => `${file}?ticket[]=${secret()}`],
    ['as a thing', () => `${file}?ticket[a]=${secret()}`],
    ['empty', () => `${file}?ticket=`],
    ['wrong', () => `${file}?ticket=${'x'.repeat(43)}`],
    ['in bytes that are no text', () => `${file}?ticket=%00%FF`],
    ['of a photo whose id is none', () => `${'-'.repeat(36)}-480.webp?ticket=${secret()}`],
    ['of a width that is none', () => `${file.replace('480', '9999')}?ticket=${secret()}`],
  ])('looks like nothing with a ticket %s', async (_, path) => {
    expect(await statusOf(path())).toBe(404);
  });

  it('goes on answering over the same connections after a file that is too large', async () => {
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(`${api.url}/photos`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(13 * 1024 * 1024),
      });
      expect([answer.status, await answer.json()]).toEqual([
        422,
        expect.objectContaining({ fault: 'too-large' }),
      ]);
      expect(await statusOf(`${file}?ticket=${secret()}`)).toBe(200);
    }
  });

  it('takes nothing away for a ticket that is none', async () => {
    for (const wrong of ['x', `${'-'.repeat(36)}.${'x'.repeat(43)}`, '%00']) {
      const answer = await fetch(`${api.url}/photos/${wrong}`, { method: 'DELETE' });
      expect({ wrong, status: answer.status, body: await answer.json() }).toEqual({
        wrong,
        status: 200,
        body: { removed: false },
      });
    }
    expect(await statusOf(`${file}?ticket=${secret()}`)).toBe(200);
  });
});
