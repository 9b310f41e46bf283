import type { ResultOf } from '#lib/api/graphql.ts';
import type { Status } from '#lib/ui/status.ts';
import type { WALL_IDEAS } from './wall.graphql.ts';

export interface PanelItem {
  number: number;
  title: string;
  /** One sentence: the town's, or how the idea begins. */
  line: string;
  status: Status;
  stage: number;
}

/** What is to be seen at one time. */
export interface Panel {
  kind: 'answers' | 'ideas';
  items: PanelItem[];
}

type News = ResultOf<typeof WALL_IDEAS>;

/** Two pictures with the same things in it are the same picture. */
export const nameOf = (panel: Panel | undefined): string =>
  panel ? `${panel.kind} ${panel.items.map(({ number }) => number).join(' ')}` : '';

const AT_ONCE = 3;
const PANELS_EACH = 2;

const inThrees = (kind: Panel['kind'], items: PanelItem[]): Panel[] =>
  Array.from({ length: Math.min(PANELS_EACH, Math.ceil(items.length / AT_ONCE)) }, (_, at) => ({
    kind,
    items: items.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  }));

/** The answers among the ideas of one project, newest first. */
const answersOf = (ideas: News['ideas']['nodes']): PanelItem[] =>
  ideas
    .filter((idea) => idea.answer !== null)
    .sort((one, other) =>
      (other.answer?.publishedAt ?? '').localeCompare(one.answer?.publishedAt ?? ''),
    )
    .map((idea) => ({
      number: idea.number ?? 0,
      title: idea.title,
      line: idea.answer?.keySentence ?? '',
      status: idea.status,
      stage: idea.modelStage,
    }));

/** Up to four pictures: answers of the town first, then what is new. `ofProject`: only what belongs to one. */
export function panelsOf({ answers, ideas }: News, ofProject: boolean): Panel[] {
  const answered = ofProject
    ? answersOf([...ideas.nodes])
    : answers.nodes.map(({ keySentence, idea }) => ({
        number: idea.number ?? 0,
        title: idea.title,
        line: keySentence,
        status: idea.status,
        stage: idea.modelStage,
      }));
  const young = ideas.nodes.map((idea) => ({
    number: idea.number ?? 0,
    title: idea.place?.name ?? '',
    line: idea.title,
    status: idea.status,
    stage: idea.modelStage,
  }));
  return [...inThrees('answers', answered), ...inThrees('ideas', young)];
}
