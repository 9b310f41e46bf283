import { text } from '#lib/state/form.ts';
import type { Kept } from './kept.graphql.ts';

type Rule = NonNullable<Kept['resultRule']>;
type RunnerUp = NonNullable<Kept['runnerUp']>;

const TEXTS = [
  'slug',
  'name',
  'question',
  'description',
  'contact',
  'decidedBy',
  'promise',
] as const;

/** What the form about a project sends, as texts: it shows them again when something is wrong. */
export type WrittenProject = Record<
  (typeof TEXTS)[number] | 'permanent' | 'resultRule' | 'chosenCount' | 'runnerUp',
  string
>;

const RULES: readonly string[] = ['MOST_VOTES', 'JURY', 'COUNCIL'] satisfies Rule[];
const RUNNERS_UP: readonly string[] = ['NEXT', 'ANEW', 'NONE'] satisfies RunnerUp[];

export function readProject(form: FormData): WrittenProject {
  const fields = [...TEXTS, 'permanent', 'resultRule', 'chosenCount', 'runnerUp'] as const;
  return Object.fromEntries(fields.map((name) => [name, text(form, name)])) as WrittenProject;
}

export function inputOf(written: WrittenProject) {
  const { permanent, resultRule, chosenCount, runnerUp, ...texts } = written;
  const rule = RULES.includes(resultRule) ? (resultRule as Rule) : null;
  return {
    ...texts,
    permanent: permanent === 'ja',
    resultRule: rule,
    // What is no number goes to the API as one that it refuses at the field.
    chosenCount: rule ? (/^\d{1,4}$/.test(chosenCount) ? Number(chosenCount) : 0) : null,
    runnerUp: RUNNERS_UP.includes(runnerUp) ? (runnerUp as RunnerUp) : null,
  };
}

/** A project as its form shows it. */
export function writtenOf(project: Kept | null): WrittenProject {
  const texts = TEXTS.map((name) => [name, project?.[name] ?? '']);
  const { permanent = false, resultRule, chosenCount, runnerUp } = project ?? {};
  return {
    ...(Object.fromEntries(texts) as Pick<WrittenProject, (typeof TEXTS)[number]>),
    permanent: permanent ? 'ja' : 'nein',
    resultRule: resultRule ?? '',
    chosenCount: String(chosenCount ?? ''),
    runnerUp: runnerUp ?? '',
  };
}
