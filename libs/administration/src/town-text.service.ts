import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ALL_LETTERS } from '@ein/mail';
import { badInput, Database, type Language, NotFound, type SignedInViewer } from '@ein/platform';
import { SettingsLog } from '@ein/settings-log';
import { LETTER_TEXTS, type LettersOf, letterTextsOf } from './letter-texts.policy.js';
import { SortingEdited } from './sorting.problems.js';
import type { SetTownTextInput } from './town-text.inputs.js';
import { TOWN_TEXTS } from './town-text-words.js';
import type { TownTextSpec } from './town-text-spec.js';
import { storedOf, textProblem, typedOf } from './town-text.policy.js';
import type { SetTownTextResult } from './town-text.problems.js';
import { TownTextRepository } from './town-text.repository.js';
import type { TownTextType } from './town-text.type.js';

const KIND = 'setting';
const SPECS = new Map([...TOWN_TEXTS, ...LETTER_TEXTS].map((spec) => [spec.key, spec]));

/** The same part in the same language, of another kind of letter. */
const sameWords = (one: string, other: string): boolean =>
  one.slice(one.indexOf('.')) === other.slice(other.indexOf('.'));

/** What the town sets for itself, field by field. */
@Injectable()
export class TownTexts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly texts: TownTextRepository,
    private readonly log: SettingsLog,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Einstellung', en: 'Setting' },
      fields: { value: { de: 'Wert', en: 'Value' } },
      undo: {
        hold: (key) => this.texts.lock(specOf(key).setting),
        current: async (key) => ({ value: this.inField(specOf(key), await this.texts.findAll()) }),
        restore: async (_, key, before) => {
          const value = before?.['value'];
          await this.put(specOf(key), typeof value === 'string' ? value : '');
          return null;
        },
      },
    });
  }

  async all(language: Language): Promise<TownTextType[]> {
    const stored = await this.texts.findAll();
    return TOWN_TEXTS.map((spec) => this.typeOf(spec, this.inField(spec, stored), language));
  }

  /** What the town says in its own words in letters of this kind; what holds else is what it says in all. */
  async ofLetters(of: LettersOf, language: Language): Promise<TownTextType[]> {
    const stored = await this.texts.findAll();
    const forAll = letterTextsOf(ALL_LETTERS);
    return letterTextsOf(of).map((spec) => {
      const common = forAll.find(({ key }) => of !== ALL_LETTERS && sameWords(key, spec.key));
      const standard = (common && this.inField(common, stored)) ?? spec.standard;
      return this.typeOf({ ...spec, standard }, this.inField(spec, stored), language);
    });
  }

  /** Keys of those letters in which the town says something. */
  async changedLetters(): Promise<Set<string>> {
    const stored = await this.texts.findAll();
    const changed = LETTER_TEXTS.filter((spec) => this.inField(spec, stored) !== null);
    return new Set(changed.map(({ key }) => key.slice(0, key.indexOf('.'))));
  }

  async set(
    viewer: SignedInViewer,
    { key, value, before }: SetTownTextInput,
    language: Language,
  ): Promise<SetTownTextResult> {
    const spec = SPECS.get(key);
    if (!spec) return new NotFound('Diese Einstellung gibt es nicht.');
    const message = textProblem(spec, value);
    if (message) throw badInput({ value: { constraint: 'fits', message } });
    return this.database.transaction(async () => {
      await this.texts.lock(spec.setting);
      const was = this.inField(spec, await this.texts.findAll());
      if (before !== undefined && (before || null) !== was) return new SortingEdited();
      await this.put(spec, value);
      await this.log.record({
        ...{ kind: KIND, subject: key, label: spec.label ?? spec.title.de, actorId: viewer.id },
        ...{ before: { value: was }, after: { value: value || null } },
      });
      return this.typeOf(spec, value || null, language);
    });
  }

  /** Empty takes it back to its standard. */
  private async put(spec: TownTextSpec, value: string): Promise<void> {
    const now = await this.texts.lock(spec.setting);
    if (!spec.part) {
      if (value) await this.texts.save(spec.setting, storedOf(spec, value));
      else await this.texts.delete(spec.setting);
      return;
    }
    const rest = { ...(now as Record<string, unknown> | null) };
    const { [spec.part]: _, ...others } = rest;
    await this.texts.save(
      spec.setting,
      value ? { ...others, [spec.part]: storedOf(spec, value) } : others,
    );
  }

  private inField(spec: TownTextSpec, stored: Map<string, unknown>): string | null {
    const whole = stored.get(spec.setting);
    return typedOf(
      spec,
      spec.part ? (whole as Record<string, unknown> | undefined)?.[spec.part] : whole,
    );
  }

  private typeOf(
    { key, group, kind, title, hint, standard, max }: TownTextSpec,
    value: string | null,
    language: Language,
  ): TownTextType {
    return { key, group, kind, title: title[language], hint: hint[language], value, standard, max };
  }
}

function specOf(key: string): TownTextSpec {
  const spec = SPECS.get(key);
  if (!spec) throw new Error(`There is no setting called ${key}.`);
  return spec;
}
