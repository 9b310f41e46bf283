import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import type { LetterKind } from './letter-kinds.js';
import { type LetterWords, wordsFor } from './letter-words.policy.js';

/** The row of `town_setting` in which the town's own words for letters stand. */
export const LETTER_WORDS = 'letterWords';

@Injectable()
export class LetterWordsRepository {
  constructor(private readonly database: Database) {}

  /** What the town says in letters of this kind; most towns say nothing. */
  async find(kind: LetterKind, language: Language): Promise<LetterWords> {
    const [row] = await this.database.rows<{ value: Record<string, string> }>(
      { name: 'letter-words', text: 'select value from town_setting where key = $1' },
      [LETTER_WORDS],
    );
    return row ? wordsFor(row.value, kind, language) : {};
  }
}
