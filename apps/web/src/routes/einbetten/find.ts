import { ask, type Caller } from '#lib/api/client.ts';
import { CARD_OF_IDEA, CARDS_OF_PROJECTS, type IdeaOnCard } from './card.graphql.ts';

const SHOWN = ['PUBLISHED', 'MERGED', 'WITHDRAWN'];

/** The idea of this number, where everybody may read it; whoever asks here is nobody. */
export async function ideaFor(event: Caller, written: string): Promise<IdeaOnCard | null> {
  if (!/^\d{1,9}$/.test(written)) return null;
  const { idea } = await ask(event, CARD_OF_IDEA, { number: Number(written) });
  return idea && SHOWN.includes(idea.visibility) ? idea : null;
}

export const projectsFor = async (event: Caller) =>
  (await ask(event, CARDS_OF_PROJECTS, {})).projects;

/** Address of the website, as it stands in links of other sites. */
export const siteOf = (url: URL): string =>
  (process.env.PUBLIC_URL ?? url.origin).replace(/\/+$/, '');
