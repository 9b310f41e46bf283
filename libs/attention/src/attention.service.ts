import { Injectable } from '@nestjs/common';
import type { Words } from '@ein/accounts';
import type { Language } from '@ein/platform';

/** Something that an admin may have to see to. */
export interface Matter {
  /** Its own name; never used twice. */
  key: string;
  /** What it is when there is one of it, and when there are more; `{count}` stands for how many. */
  words: { one: Words; more: Words };
  /** Where one sees to it: a path of this site in German. */
  path: string;
  /** Over its time, or only to be known. */
  urgent: boolean;
  /** Whether the monthly mail names it. */
  monthly: boolean;
  /** How many there are now; 0: nothing to do. */
  count: () => Promise<number>;
}

export interface Waiting extends Pick<Matter, 'key' | 'path' | 'urgent' | 'monthly'> {
  count: number;
  words: string;
}

/** What needs attention, told by the features that know. */
@Injectable()
export class Attention {
  private readonly matters: Matter[] = [];

  register(matter: Matter): void {
    if (this.matters.some(({ key }) => key === matter.key))
      throw new Error(`There are two matters called ${matter.key}.`);
    this.matters.push(matter);
  }

  /** Whatever is not 0 now, urgent things first. */
  async now(language: Language): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    for (const { key, path, urgent, monthly, words, count: counted } of this.matters) {
      const count = await counted();
      if (count < 1) continue;
      const said = (count === 1 ? words.one : words.more)[language];
      const number = count.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE');
      waiting.push({ key, path, urgent, monthly, count, words: said.replace('{count}', number) });
    }
    return waiting.sort((one, other) => Number(other.urgent) - Number(one.urgent));
  }
}
