import { Injectable } from '@nestjs/common';
import { Database, newId } from '@ein/platform';
import { WatchedWord } from './watched-word.entity.js';

export interface WordFigures {
  word: string;
  hits: number;
  upheld: number;
}

@Injectable()
export class WatchedWordRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<WatchedWord[]> {
    return this.database.repository(WatchedWord).find({ order: { word: 'ASC' } });
  }

  /** Null when the word stands there already. */
  async insert(word: Omit<WatchedWord, 'id'>): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `insert into watched_word (id, word, category, reason, active, built_in, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (word) do nothing returning id`,
      [newId(), word.word, word.category, word.reason, word.active, word.builtIn, word.changedAt],
    );
    return row?.id ?? null;
  }

  /** Its row; null when there is none. */
  async switch(word: string, active: boolean, now: Date): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      'update watched_word set active = $2, changed_at = $3 where word = $1 returning id',
      [word, active, now],
    );
    return row?.id ?? null;
  }

  /**
   * All open items are looked through again; until then a version below zero says that what was found still fits the text. One that somebody
   * holds right now is being decided and stays as it is.
   */
  async lookAgain(): Promise<void> {
    await this.database.write(
      `update queue_item set hinted_version = -hinted_version where id in (
         select id from queue_item where closed_at is null and hinted_version > 0 order by id for update skip locked)`,
    );
  }

  /** In how many items each word was found, and in how many of these people took something away. */
  async figures(): Promise<WordFigures[]> {
    return this.database.rows<WordFigures>({
      name: 'watched-word-figures',
      text: `select h.word, count(distinct h.item_id)::integer as hits,
          count(distinct d.item_id)::integer as upheld
        from queue_hint h left join decision d on d.item_id = h.item_id and d.action in ('refuse', 'hide') and d.undone_at is null
        where h.word is not null group by h.word`,
    });
  }
}
