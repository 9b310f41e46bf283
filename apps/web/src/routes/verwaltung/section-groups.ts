import { m } from '#lib/messages/generated/messages.js';
import { sections } from './sections.ts';

type Section = ReturnType<typeof sections>[number];
const GROUPS = ['work', 'town', 'people', 'texts', 'running'] as const;
type Group = (typeof GROUPS)[number];

const NAMES: Record<Group, () => string> = {
  work: m.admin_group_work,
  town: m.admin_group_town,
  people: m.admin_group_people,
  texts: m.admin_group_texts,
  running: m.admin_group_running,
};

/** By the beginning of the path; what is named nowhere is part of what the town offers. */
const BELONGS: [beginning: string, group: Group][] = [
  ['/moderation/spielregeln', 'texts'],
  ['/moderation/vorlagen', 'texts'],
  ['/moderation/wortliste', 'texts'],
  ['/moderation/archiv', 'running'],
  ['/moderation/projekte', 'work'],
  ['/moderation', 'work'],
  ['/verwaltung/menschen', 'people'],
  ['/verwaltung/ansicht', 'people'],
  ['/verwaltung/texte', 'texts'],
  ['/verwaltung/mails', 'texts'],
  ['/verwaltung/seiten', 'texts'],
  ['/verwaltung/projekte', 'work'],
  ['/verwaltung/aenderungen', 'running'],
  ['/verwaltung/zugang', 'running'],
  ['/verwaltung/zugaenge', 'running'],
  ['/betrieb', 'running'],
];

const groupOf = (to: string): Group =>
  BELONGS.find(([beginning]) => to === beginning || to.startsWith(`${beginning}/`))?.[1] ?? 'town';

/** The admin pages in groups, each with its name; no group is empty. */
export function sectionGroups(): { key: Group; name: string; sections: Section[] }[] {
  const all = sections();
  return GROUPS.map((key) => ({
    key,
    name: NAMES[key](),
    sections: all.filter(({ to }) => groupOf(to) === key),
  })).filter((group) => group.sections.length > 0);
}
