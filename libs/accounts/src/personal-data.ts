import { Injectable } from '@nestjs/common';
import type { Language } from '@ein/platform';

/** A text in both languages of the interface. */
export interface Words {
  de: string;
  en: string;
}

/** One kind of rows in the copy of somebody's data, for example their comments. */
export interface DataSection {
  /** Its key in the copy; never renamed, because programs read it. */
  name: string;
  title: Words;
  /** What each column of a row means: all of them, and no other. */
  fields: Record<string, Words>;
  /**
   * The person's own rows, oldest first, in an order that does not change, and nothing of other people.
   * Parameters: $1 account id, $2 rows wanted, $3 rows before them.
   */
  statement: string;
}

/** What becomes of public texts when their author leaves. */
export type TextsChoice = 'keep' | 'remove';

/** Somebody who leaves now. */
export interface Leaving {
  accountId: string;
  /** All spellings of their address that may stand anywhere. */
  addresses: string[];
  texts: TextsChoice;
  at: Date;
}

/** What one feature knows of people: it says so, gives a copy of it and takes it away. */
export interface PersonalDataPart {
  /** The library. */
  name: string;
  /** The tables with people in them that it answers for; a test compares them with the database. */
  tables: string[];
  sections: DataSection[];
  /**
   * Takes away what it holds, inside the one transaction of the erasure. Runs again without harm.
   * What is no row (files of photos) goes after the commit: here its rows are let go, and an hourly sweep deletes the files.
   */
  erase: (leaving: Leaving) => Promise<void>;
}

/** What stands beside a text whose author left. */
export const FORMER_MEMBER = 'Ehemaliges Mitglied';

/** What stands where a text was that its author took away; the columns may not be empty. */
export const TAKEN_AWAY = 'Gelöscht';

/** On what ground it was removed; shown on the tombstone. */
export const OWN_WISH = 'Auf eigenen Wunsch gelöscht (Art. 17 DSGVO)';

/** A ground as a reader of this language reads it: rules and laws that the moderation names stay as they are. */
export const groundIn = (language: Language, ground: string): string =>
  language === 'en' && ground === OWN_WISH ? 'Deleted at their own wish (Art. 17 GDPR)' : ground;

/** Recorded once somebody was erased: subject is the account, which stands for nobody from then on. */
export const AccountErased = 'AccountErased';

/**
 * Who answers for which part of a person's data. Each feature registers in its `onModuleInit`, so a feature that imports
 * another registers after it.
 */
@Injectable()
export class PersonalData {
  private readonly registered: PersonalDataPart[] = [];

  register(part: PersonalDataPart): void {
    const names = new Set(this.sections.map((section) => section.name));
    const twice = part.sections.find((section) => names.has(section.name));
    if (twice) throw new Error(`There are two sections called ${twice.name}.`);
    this.registered.push(part);
  }

  /** In the order in which the copy shows them: what people are first, what hangs on it later. */
  get parts(): readonly PersonalDataPart[] {
    return this.registered;
  }

  /** In the order of erasing: what hangs on something goes before it. */
  get fromTheTop(): readonly PersonalDataPart[] {
    return [...this.registered].reverse();
  }

  get sections(): DataSection[] {
    return this.registered.flatMap((part) => part.sections);
  }
}
