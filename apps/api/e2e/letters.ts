import { LETTER_SAMPLES, type Said } from '@ein/letters';
import type { Letter, Reader } from '@ein/mail';
import type { Language } from '@ein/platform';

/** What people could write wherever they may write. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/pixel.png onerror=alert(1)>',
  "</title><a href='https://evil.example'>Hier klicken</a>",
  'Radweg\r\nBcc: everyone@evil.example\r\n\r\nX',
  '%%href%% {{7*7}} ${7*7}',
  'safe\u202egnp.exe',
];

/** Writes one mail in a language, with this text wherever people may write. */
export type Write = (text: string, reader: Reader) => Letter;

const PUBLIC_URL = 'https://ideen.town.example';
export const readerOf = (language: Language): Reader => ({ language, publicUrl: PUBLIC_URL });

const everywhere = (text: string): Said => ({
  ...{ title: text, text, place: text, name: text, address: text },
});

/** Every letter the product can send, by the name of its function. A letter without a sample fails the mailbox check. */
export const LETTERS: Record<string, { writes: Write[]; stoppable: boolean }> = Object.fromEntries(
  Object.entries(LETTER_SAMPLES).map(([kind, { writes, stoppable }]) => [
    kind,
    {
      stoppable,
      writes: writes.map(
        (write): Write =>
          (text, reader) =>
            write(everywhere(text), reader),
      ),
    },
  ]),
);
