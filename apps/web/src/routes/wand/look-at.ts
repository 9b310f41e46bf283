import { error } from '@sveltejs/kit';
import { ask, type Caller } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { type Panel, panelsOf } from './panels.ts';
import { WALL_EVENT, WALL_FRAME, WALL_IDEAS } from './wall.graphql.ts';

interface Seen {
  panels: Panel[];
  /** How many ideas there are in all, of what is shown. */
  count: number;
}

/** What the wall shows now: all of the town, one project, or what came out of an evening. Throws 404 where there is no such thing. */
export async function lookAt(event: Caller) {
  const frame = await ask(event, WALL_FRAME, {});
  const { searchParams } = event.url;
  const [slug, number] = [searchParams.get('projekt'), searchParams.get('termin')];
  const project = slug ? frame.projects.find((one) => one.slug === slug) : undefined;
  if (slug && !project) error(404, m.wall_no_project());
  const { town, townFigures: figures, fabric } = frame;
  const { days } = frame.meetingRoom;
  const rest = { town, days, figures, fabric, project: project ?? null };
  if (number) return { ...rest, ...(await ofEvening(event, number)) };
  const news = await ask(event, WALL_IDEAS, {
    filter: project ? { projectIds: [project.id] } : null,
  });
  const seen: Seen = {
    panels: panelsOf(news, project !== undefined),
    count: news.ideas.totalCount,
  };
  return { ...rest, ...seen, evening: null };
}

async function ofEvening(
  event: Caller,
  written: string,
): Promise<Seen & { evening: { number: number; title: string } }> {
  const number = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  const { event: found } = await ask(event, WALL_EVENT, { number });
  if (!found) error(404, m.wall_no_event());
  const nodes = [...found.ideas].sort((one, other) => (other.number ?? 0) - (one.number ?? 0));
  return {
    panels: panelsOf({ answers: { nodes: [] }, ideas: { totalCount: nodes.length, nodes } }, true),
    count: nodes.length,
    evening: { number: found.number, title: found.title },
  };
}
