import { ADDRESSES } from './addresses.ts';
import type { Attack } from './attack.type.ts';
import { BOT } from './bot.ts';
import { DOCUMENTS } from './documents.ts';
import { HTTP } from './http.ts';
import { HEADERS } from './headers.ts';
import { SIGN_IN } from './sign-in.ts';
import { SLOW } from './slow.ts';
import { TEXTS } from './texts.ts';
import { UPLOADS } from './uploads.ts';

/** In the order in which they are tried: the bot last, because it uses up what one network may. */
export const ATTACKS: Attack[] = [
  ...DOCUMENTS,
  ...HTTP,
  ...ADDRESSES,
  ...HEADERS,
  ...UPLOADS,
  ...SIGN_IN,
  ...TEXTS,
  ...SLOW,
  ...BOT,
];
