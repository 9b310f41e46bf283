import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionCitingRepository } from './edition-citing.repository.js';
import { ReportsModule } from './reports.module.js';

describe('editions that cite an idea', () => {
  let town: TestTown;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
  });
  afterAll(() => town.close());

  /** An edition that rests on these texts. */
  const edition = async (number: number, sources: [kind: string, id: string][]) => {
    const [clerk, project, report] = [await build.person('office'), await build.project(), newId()];
    await town.database.write(
      `insert into report (id, title, project_id, figures, created_at, changed_at, created_by)
       values ($1, 'Bericht', $2, '{}', now(), now(), $3)`,
      [report, project, clerk.id],
    );
    // In one transaction with its sources and with its own hash, as the database asks for it.
    await town.database.transaction(async () => {
      await town.database.write(
        `insert into report_edition (number, id, report_id, title, scope, figures, document, sha256, published_at, published_by)
         select $1::integer, $2, $3, $4, '{}', '{}', document, encode(sha256(convert_to(document, 'UTF8')), 'hex'), now(), $5
         from (select to_json($4::text)::text as document) made`,
        [number, newId(), report, `Ausgabe ${number}`, clerk.id],
      );
      for (const [key, [kind, id]] of sources.entries())
        await town.database.write(
          `insert into edition_source (edition, key, sentence, kind, source_id, number, version) values ($1, $2, 's', $3, $4, 1, 1)`,
          [number, key, kind, id],
        );
    });
  };
  const numberOf = async (id: string) =>
    (await town.database.rows<{ number: number }>('select number from idea where id = $1', [id]))[0]
      ?.number ?? 0;
  const citing = async (id: string) =>
    (await town.get(EditionCitingRepository).findCiting(await numberOf(id))).map(
      ({ title }) => title,
    );

  it('are found by the idea and by its contributions, newest first, while these can be read', async () => {
    const [idea, other] = [await build.idea({}), await build.idea({})];
    const comment = await build.comment({ under: idea });
    await edition(1, [['idea', idea]]);
    await edition(2, [
      ['comment', comment],
      ['comment', comment],
    ]);
    await edition(3, [['idea', other]]);
    expect(await citing(idea)).toEqual(['Ausgabe 2', 'Ausgabe 1']);
    await town.database.write(
      `update comment set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where id = $1`,
      [comment],
    );
    expect(await citing(idea)).toEqual(['Ausgabe 1']);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [idea]);
    expect(await citing(idea)).toEqual([]);
    expect(await citing(other)).toEqual(['Ausgabe 3']);
  });
});
