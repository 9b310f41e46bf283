import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessingStatus } from '@ein/ideas';
import { type IdeaNeeds, ListingService } from '@ein/listing';
import { berlinDay, Clock, Database, type Viewer, WorkLoop } from '@ein/platform';
import { ANSWER_DAYS } from '@ein/town';
import { CouncilCountRepository, type GroupCount } from './council-count.repository.js';
import type {
  AssuranceRow,
  CouncilFigures,
  CountRow,
  FabricTile,
  TownFigures,
} from './council-figures.type.js';
import type { StoredFigures } from './council-snapshot.entity.js';
import { CouncilSnapshotRepository } from './council-snapshot.repository.js';
import { everyMonth } from './months.policy.js';
import { suppressSmall } from './suppression.policy.js';

/** Grows when the shape does, so that a row of an older version is counted anew and not misread. */
const SHAPE = 2;

const SHOWN = { mostVoted: 10, contested: 5, due: 20 };

/** Counting takes a twentieth of one core, or so much more that figures are never older than a minute; never more than half. */
const REST_FACTOR = 20;
const REST_MS = { least: 5000, most: 55_000 };

/** The figures with the ids of the ideas that they name. */
export interface CountedFigures extends Omit<StoredFigures, 'shape' | 'figures'> {
  figures: TownFigures;
  countedAt: Date;
}

/** The council's figures: counted by the worker, read as one row. */
@Injectable()
export class CouncilFiguresService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly counts: CouncilCountRepository,
    private readonly snapshots: CouncilSnapshotRepository,
    private readonly listing: ListingService,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'council figures',
      channel: 'council_figures',
      drain: () => this.renewWhenDue(),
    });
  }

  async figures(): Promise<CountedFigures> {
    const found = await this.snapshots.find();
    const snapshot = found?.figures.shape === SHAPE ? found : await this.count();
    const { figures, ...rest } = snapshot.figures;
    return {
      ...rest,
      figures: { ...figures, answerDays: found?.answerDays ?? ANSWER_DAYS },
      countedAt: snapshot.countedAt,
    };
  }

  /** With the ideas as they are now, so that one which was hidden since the counting is left out. `needs`: what of them will be read. */
  async figuresFor(viewer: Viewer, needs: IdeaNeeds | null): Promise<CouncilFigures> {
    const { mostVotedIds, contestedRows, dueRows, ...figures } = await this.figures();
    const named = [...contestedRows, ...dueRows].map(({ ideaId }) => ideaId);
    const ids = [...new Set([...mostVotedIds, ...named])];
    const found = needs ? await this.listing.cardsByIds(viewer, ids, needs) : [];
    const ideas = new Map(found.map((idea) => [idea.id, idea]));
    const withIdea = <Row extends { ideaId: string }>(row: Row) => {
      const idea = ideas.get(row.ideaId);
      return idea ? [{ ...row, idea }] : [];
    };
    return {
      ...figures,
      mostVoted: mostVotedIds.flatMap((id) => ideas.get(id) ?? []),
      contested: contestedRows.flatMap(withIdea),
      due: dueRows.flatMap(withIdea),
    };
  }

  async fabric(first: number): Promise<FabricTile[]> {
    return this.snapshots.findTiles(first);
  }

  /** Counts everything and keeps it. */
  async count(): Promise<{ figures: StoredFigures; countedAt: Date }> {
    const began = performance.now();
    const countedAt = this.clock.now();
    return this.database.transaction(async () => {
      await this.counts.takeTime();
      const figures = await this.countAll(countedAt);
      await this.snapshots.save(figures, countedAt, Math.round(performance.now() - began));
      return { figures, countedAt };
    });
  }

  /** Counts anew when what is kept is old enough. Never says that more waits. */
  async renewWhenDue(): Promise<boolean> {
    const kept = await this.snapshots.find();
    const countingMs = kept?.countingMs ?? 0;
    // A minute is over when the next ones are there: counting them, and the pause of the loop before it, are part of it.
    const most = Math.max(countingMs, REST_MS.most - countingMs);
    const rest = Math.min(most, Math.max(REST_MS.least, REST_FACTOR * countingMs));
    if (
      kept?.figures.shape === SHAPE &&
      this.clock.now().getTime() - kept.countedAt.getTime() < rest
    )
      return false;
    await this.database.transaction(async () => {
      if (await this.snapshots.beginCounting()) await this.count();
    });
    return false;
  }

  private async countAll(now: Date): Promise<StoredFigures> {
    const today = berlinDay(now);
    const byCategory = await this.counts.byCategory();
    const byPlace = await this.counts.byPlace();
    const months = everyMonth(await this.counts.byMonth(), today);
    const byStatus = await this.counts.byStatus();
    const sum = (field: 'ideas' | 'votes' | 'comments' | 'people') =>
      byPlace.reduce((all, row) => all + row[field], 0);
    const places = byPlace.filter((row) => row.id !== null);
    return {
      shape: SHAPE,
      figures: {
        ideas: sum('ideas'),
        people: sum('people'),
        votes: sum('votes'),
        comments: sum('comments'),
        ...(await this.counts.answers(today)),
      },
      placesTakingPart: places.filter((row) => row.ideas + row.people > 0).length,
      placesInAll: places.length,
      byCategory: countRows(byCategory, 'thema'),
      byPlace: countRows(byPlace, 'ort'),
      byMonth: months,
      byStatus: Object.values(ProcessingStatus).flatMap((status) =>
        byStatus.filter((row) => row.status === status),
      ),
      byAssurance: await this.byAssurance(),
      mostVotedIds: await this.counts.mostVoted(SHOWN.mostVoted),
      contestedRows: await this.counts.contested(SHOWN.contested),
      dueRows: await this.counts.due(today, SHOWN.due),
    };
  }

  /** Their sum is the number of all who took part, which everybody can see, so the same rule hides as for places. */
  private async byAssurance(): Promise<AssuranceRow[]> {
    const rows = await this.counts.byAssurance();
    const people = suppressSmall(rows.map((row) => row.people));
    return rows.map(({ level }, index) => ({ level, people: people[index] ?? null }));
  }
}

/** Links carry the filters of the list of ideas, as its address has them. */
function countRows(groups: GroupCount[], parameter: 'thema' | 'ort'): CountRow[] {
  const people = suppressSmall(groups.map((group) => group.people));
  return groups.map((group, index) => ({
    label: group.name ?? 'Ganze Stadt oder ohne Angabe',
    href: `/ideen?${parameter}=${group.id ?? 'ganz'}`,
    ideas: group.ideas,
    votes: group.votes,
    comments: group.comments,
    people: people[index] ?? null,
  }));
}
