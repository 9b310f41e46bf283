import { type Letter, type LetterKind, pageFor, type Reader } from '@ein/mail';

/** What people and the town say in an example. */
export interface Said {
  title: string;
  text: string;
  place: string;
  name: string;
  address: string;
}

/** Writes one mail in a language, with this wherever people may write. */
export type Write = (say: Said, reader: Reader) => Letter;

/** The mails of one kind: one for each way in which it reads. */
export interface Sample {
  writes: Write[];
  /** People can switch it off, so it must say how and offer it to mail programs. */
  stoppable: boolean;
}

export type Samples = Partial<Record<LetterKind, Sample>>;

export const always = (...writes: Write[]): Sample => ({ writes, stoppable: false });
export const stoppable = (...writes: Write[]): Sample => ({ writes, stoppable: true });

export const link = (reader: Reader, path: string) => `${pageFor(reader, path)}?token=x`;
export const NOW = new Date('2026-11-26T09:00:00Z');

export const idea = (say: Said) => ({
  id: '019a0000-0000-7000-8000-000000000001',
  number: 187,
  title: say.title,
  placeName: say.place,
  visibility: 'published' as const,
  status: 'to_council' as const,
});

export const comment = (say: Said) => ({
  id: '019a0000-0000-7000-8000-000000000002',
  number: 12,
  body: say.text,
  authorId: '019a0000-0000-7000-8000-000000000003',
  authorName: say.name,
  parentNumber: 11,
  parentAuthorId: '019a0000-0000-7000-8000-000000000004',
});
