import { Injectable } from '@nestjs/common';
import { type DataSection, OWN_WISH, TAKEN_AWAY } from '@ein/accounts';
import { Database } from '@ein/platform';
import type { Visibility } from './visibility.type.js';

export const IDEA_SECTIONS: DataSection[] = [
  {
    name: 'ideas',
    title: { de: 'Ideen', en: 'Ideas' },
    fields: {
      id: { de: 'Kennung', en: 'Id' },
      number: { de: 'Nummer', en: 'Number' },
      title: { de: 'Titel', en: 'Title' },
      body: { de: 'Text', en: 'Text' },
      project: { de: 'Projekt', en: 'Project' },
      category: { de: 'Thema', en: 'Topic' },
      place: { de: 'Ortschaft', en: 'Village' },
      lat: { de: 'Breitengrad', en: 'Latitude' },
      lon: { de: 'Längengrad', en: 'Longitude' },
      location: { de: 'Wo genau', en: 'Where exactly' },
      visibility: { de: 'Sichtbarkeit', en: 'Visibility' },
      status: { de: 'Stand', en: 'State' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
      submittedAt: { de: 'Eingereicht', en: 'Submitted' },
      publishedAt: { de: 'Veröffentlicht', en: 'Published' },
      removedAt: { de: 'Entfernt', en: 'Removed' },
      removedGround: { de: 'Grundlage der Entfernung', en: 'Ground of the removal' },
    },
    statement: `select i.id, i.number, i.title, i.body, r.name as project, c.name as category, p.name as place, i.lat, i.lon, i.location, i.visibility,
        i.status, i.created_at as "createdAt", i.submitted_at as "submittedAt", i.published_at as "publishedAt",
        i.removed_at as "removedAt", i.removed_ground as "removedGround"
      from idea i join project r on r.id = i.project_id join category c on c.id = i.category_id left join place p on p.id = i.place_id
      where i.author_id = $1 and i.visibility <> 'anonymised' order by i.created_at, i.id limit $2 offset $3`,
  },
  {
    name: 'ideaRevisions',
    title: { de: 'Fassungen deiner Ideen', en: 'Versions of your ideas' },
    fields: {
      ideaId: { de: 'Idee', en: 'Idea' },
      version: { de: 'Fassung', en: 'Version' },
      title: { de: 'Titel', en: 'Title' },
      body: { de: 'Text', en: 'Text' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select v.idea_id as "ideaId", v.version, v.title, v.body, v.created_at as "createdAt"
      from idea_revision v join idea i on i.id = v.idea_id where i.author_id = $1
      order by v.created_at, v.idea_id, v.version limit $2 offset $3`,
  },
];

/** What was never public goes in any case. */
const NEVER_SENT: Visibility[] = ['draft', 'unconfirmed'];

export interface LeftIdea {
  id: string;
  visibility: Visibility;
}

/** An author's own ideas, as a copy and when they leave. */
@Injectable()
export class IdeaOwnDataRepository {
  constructor(private readonly database: Database) {}

  /** Locked in the order of their ids, like everything that locks several ideas. */
  async lockOf(authorId: string): Promise<LeftIdea[]> {
    return this.database.rows<LeftIdea & Record<string, unknown>>(
      'select id, visibility from idea where author_id = $1 order by id for update',
      [authorId],
    );
  }

  /** They are somebody else's from now on: who was a guest has become them. */
  async moveAll(guestId: string, accountId: string): Promise<void> {
    await this.lockOf(guestId);
    await this.database.write('update idea set author_id = $2 where author_id = $1', [
      guestId,
      accountId,
    ]);
  }

  /** Ideas that never got a number leave nothing behind. */
  async deleteNeverSent(authorId: string): Promise<void> {
    await this.database.write(
      `delete from idea_revision v using idea i where i.id = v.idea_id and i.author_id = $1 and i.visibility = any ($2)`,
      [authorId, NEVER_SENT],
    );
    await this.database.write('delete from idea where author_id = $1 and visibility = any ($2)', [
      authorId,
      NEVER_SENT,
    ]);
  }

  /** Takes the words with all their versions and salts; what was public leaves a tombstone with the ground. */
  async anonymise(ids: readonly string[], now: Date): Promise<void> {
    await this.database.write('delete from idea_revision where idea_id = any ($1)', [ids]);
    await this.database.write(
      `update idea set visibility = 'anonymised', title = $2, body = $2, lat = null, lon = null, location = null, source_url = null,
         removed_at = coalesce(removed_at, $3), removed_ground = coalesce(removed_ground, $4), version = version + 1
       where id = any ($1)`,
      [ids, TAKEN_AWAY, now, OWN_WISH],
    );
  }
}
