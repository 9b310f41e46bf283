import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { Clock, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { BUILT_IN_WORDS } from './built-in-words.js';
import { WordSwitched, WordWatched } from './hint.events.js';
import type { SwitchWordInput, WatchWordInput } from './watched-word.inputs.js';
import { WordNotUsable } from './watched-word.problems.js';
import { WatchedWordRepository } from './watched-word.repository.js';
import type { WatchedWordType } from './watched-word.type.js';
import { readPattern } from './word-pattern.policy.js';

/** The list of words that only flag: that of the product, and what the town added to it or switched off. */
@Injectable()
export class WatchedWords {
  constructor(
    private readonly words: WatchedWordRepository,
    private readonly events: EventLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The town's own first, each part by the alphabet. */
  async all(): Promise<WatchedWordType[]> {
    const figures = new Map((await this.words.figures()).map((row) => [row.word, row]));
    const stored = await this.words.findAll();
    const switched = new Map(stored.map((one) => [one.word, one]));
    const own = stored.filter(({ builtIn }) => !builtIn);
    const shipped = BUILT_IN_WORDS.map(({ word, category }) => ({
      word,
      category,
      reason: null,
      active: switched.get(word)?.active ?? true,
      builtIn: true,
    }));
    const byWord = (one: { word: string }, other: { word: string }) =>
      one.word.localeCompare(other.word, 'de');
    return [...own, ...shipped.sort(byWord)].map((one) => ({
      word: one.word,
      category: one.category,
      reason: one.reason,
      active: one.active,
      builtIn: one.builtIn,
      hits: figures.get(one.word)?.hits ?? 0,
      upheld: figures.get(one.word)?.upheld ?? 0,
    }));
  }

  async watch(
    viewer: SignedInViewer,
    { word, category, reason }: WatchWordInput,
  ): Promise<WatchedWordType | WordNotUsable> {
    if (!readPattern(word))
      return new WordNotUsable(
        'Das versteht die Liste nicht. Erlaubt sind Wörter, ein Stern für beliebige Buchstaben (mit mindestens drei Buchstaben daneben), … für bis zu vier Wörter und | für „oder“.',
      );
    if (BUILT_IN_WORDS.some((one) => one.word === word))
      return new WordNotUsable('Dieses Wort steht schon auf der Liste.');
    const row = {
      word,
      category: category ?? null,
      reason,
      active: true,
      builtIn: false,
      changedAt: this.clock.now(),
    };
    return this.database.transaction(async () => {
      const id = await this.words.insert(row);
      if (!id) return new WordNotUsable('Dieses Wort steht schon auf der Liste.');
      await this.events.record({ kind: WordWatched, actorId: viewer.id, subjectId: id });
      await this.words.lookAgain();
      return { ...row, hits: 0, upheld: 0 };
    });
  }

  async switch(
    viewer: SignedInViewer,
    { word, active }: SwitchWordInput,
  ): Promise<WatchedWordType | NotFound> {
    return this.database.transaction(async () => {
      const id =
        (await this.words.switch(word, active, this.clock.now())) ?? (await this.own(word, active));
      if (!id) return new NotFound('Dieses Wort steht nicht auf der Liste.');
      await this.events.record({
        kind: WordSwitched,
        actorId: viewer.id,
        subjectId: id,
        detail: { to: active ? 'on' : 'off' },
      });
      await this.words.lookAgain();
      const found = (await this.all()).find((one) => one.word === word);
      if (!found) throw new Error('A word that was switched is not on the list.');
      return found;
    });
  }

  /** The product's words have a row only once the town has touched them. */
  private async own(word: string, active: boolean): Promise<string | null> {
    const shipped = BUILT_IN_WORDS.find((one) => one.word === word);
    if (!shipped) return null;
    return this.words.insert({
      word,
      category: shipped.category,
      reason: null,
      active,
      builtIn: true,
      changedAt: this.clock.now(),
    });
  }
}
