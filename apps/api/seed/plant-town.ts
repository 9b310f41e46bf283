import { newId } from '@ein/platform';
import { ruleNumberIn } from '@ein/rules';
import { type Calendar, unit } from './calendar.js';
import {
  categories,
  demoPeople,
  people,
  places,
  projects,
  quietSupporters,
  reasonPresets,
  town,
  pages,
} from './content.js';
import type { Rows } from './rows.js';
import { accessibility, defectReporter, openData, residentsSource } from './town.js';

/** Ids of what ideas refer to, by key. */
export interface Ground {
  place: Map<string, string>;
  category: Map<string, string>;
  project: Map<string, string>;
  person: Map<string, string>;
  /** Everyone who may support, in a shuffled order that stays the same. */
  supporters: string[];
}

/** Places, projects, pages and people. */
export function plantTown(rows: Rows, calendar: Calendar): Ground {
  const ground: Ground = {
    place: new Map(),
    category: new Map(),
    project: new Map(),
    person: new Map(),
    supporters: [],
  };
  for (const place of places) {
    const id = keep(ground.place, place.slug);
    const { coordinateQuality, ...rest } = place;
    const counted = rest.residents !== null;
    rows.add('place', {
      ...{ id, ...rest, coordinate_quality: coordinateQuality },
      residents_source: counted ? residentsSource : null,
      residents_year: counted ? town.residentsYear : null,
    });
  }
  categories.forEach((category, position) =>
    rows.add('category', { id: keep(ground.category, category.slug), ...category, position }),
  );
  plantProjects(rows, calendar, ground);
  plantPages(rows, calendar);
  plantPeople(rows, calendar, ground);
  return ground;
}

function keep(ids: Map<string, string>, key: string): string {
  const id = newId();
  ids.set(key, id);
  return id;
}

function plantProjects(rows: Rows, calendar: Calendar, ground: Ground): void {
  projects.forEach((project, position) => {
    const id = keep(ground.project, project.slug);
    const { slug, name, question, permanent } = project;
    rows.add('project', {
      id,
      slug,
      name,
      question,
      permanent,
      position,
      created_at: calendar.midnight(-project.openedDaysAgo),
    });
    project.phases.forEach((phase, index) =>
      rows.add('phase', {
        id: newId(),
        project_id: id,
        kind: phase.kind,
        name: phase.name,
        position: index,
        // The content counts both ends in; a phase ends at the midnight after its last day.
        starts_at: calendar.midnight(phase.startsInDays),
        ends_at: calendar.midnight(phase.endsInDays + 1),
      }),
    );
  });
}

/** As long as there are decisions, there were rules for them. */
const RULES_SINCE_DAYS = 420;

function plantPages(rows: Rows, calendar: Calendar): void {
  const { name, platformName, roomName, roomAddress, contactEmail, answerWorkingDays } = town;
  const facts = {
    name,
    platformName,
    roomName,
    roomAddress,
    contactEmail,
  };
  const updated_at = new Date();
  rows.add('town_setting', { key: 'facts', value: facts, updated_at });
  const residents = { count: town.residents, source: residentsSource, year: town.residentsYear };
  rows.add('town_setting', { key: 'residents', value: residents, updated_at });
  rows.add('town_setting', { key: 'answerDays', value: answerWorkingDays, updated_at });
  rows.add('town_setting', { key: 'accessibility', value: accessibility, updated_at });
  rows.add('town_setting', { key: 'openData', value: openData, updated_at });
  rows.add('town_setting', { key: 'defectReporter', value: defectReporter, updated_at });
  const since = (slug: string) =>
    slug === 'spielregeln' ? calendar.midnight(-RULES_SINCE_DAYS) : updated_at;
  for (const page of pages) rows.add('town_page', { ...page, updated_at: since(page.slug) });
  reasonPresets.forEach((preset, position) =>
    rows.add('reason_preset', {
      id: newId(),
      ...preset,
      rule_number: ruleNumberIn(preset.ground),
      position,
      active: true,
      version: 1,
    }),
  );
}

/** One in six has been at the desk, one in twelve comes by another login. */
function vouch(rows: Rows, account_id: string, email: string, calendar: Calendar): void {
  const lot = unit(`${email} assurance`);
  if (lot >= 0.25) return;
  const [level, how] = lot < 1 / 12 ? ['oidc', 'https://login.demo.invalid'] : ['resident', 'desk'];
  rows.add('account_assurance', { account_id, level, at: calendar.at(lot * 60, email), how });
}

function plantPeople(rows: Rows, calendar: Calendar, ground: Ground): void {
  const account = (
    id: string,
    email: string,
    display_name: string,
    role: string,
    place: string | null,
    joined: Date,
  ) =>
    rows.add('account', {
      id,
      email,
      email_canonical: email,
      display_name,
      role,
      created_at: joined,
      confirmed_at: joined,
      place_id: place && ground.place.get(place),
    });
  for (const person of [...demoPeople, ...people]) {
    const joined = calendar.at(person.joinedDaysAgo, person.key);
    account(
      keep(ground.person, person.key),
      person.email,
      person.displayName,
      person.role,
      person.place,
      joined,
    );
  }
  const quiet: string[] = [];
  for (const { place, people: count } of quietSupporters) {
    for (let index = 1; index <= count; index++) {
      const id = newId();
      const email = `${place}-${index}@demo.invalid`;
      account(
        id,
        email,
        'Ohne Namen',
        'resident',
        place,
        calendar.at(20 + unit(email) * 300, email),
      );
      quiet.push(id);
      vouch(rows, id, email, calendar);
    }
  }
  const residents = people
    .filter((person) => person.role === 'resident')
    .map((person) => ground.person.get(person.key) ?? '');
  ground.supporters = [...residents, ...quiet].sort(
    (one, other) => unit(one.slice(-12)) - unit(other.slice(-12)),
  );
}
