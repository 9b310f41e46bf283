import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Idea } from '@ein/ideas';
import type { Removal } from './idea-course.policy.js';
import { type CourseStep, ProcessingStep } from './processing-step.entity.js';

@Injectable()
export class ProcessingRepository {
  constructor(private readonly database: Database) {}

  /** The idea, its row locked until the transaction ends, so that two moves follow each other. */
  async lockIdea(id: string): Promise<Idea | null> {
    return this.database
      .repository(Idea)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(step: ProcessingStep): Promise<void> {
    await this.database.repository(ProcessingStep).insert(step);
  }

  /** Steps by idea, oldest first, in the order of the given ids. */
  async findByIdeas(ideaIds: readonly string[]): Promise<CourseStep[][]> {
    const rows = await this.database.rows<CourseStep>(
      {
        name: 'steps-of-ideas',
        // A date as text: the driver would make it midnight of the server's zone.
        text: `select id, idea_id as "ideaId", from_status as "fromStatus", to_status as "toStatus", sentence, reason, office,
            due_on::text as "dueOn", forwarded_to as "forwardedTo", committee, meeting_at as "meetingAt", paper_url as "paperUrl",
            clock, days_left as "daysLeft", created_at as "createdAt"
          from processing_step where idea_id = any ($1) order by idea_id, created_at, id`,
      },
      [ideaIds],
    );
    return ideaIds.map((id) => rows.filter((step) => step.ideaId === id));
  }

  /** The working days that were left when the clock of the first answer was stopped; null while it runs. */
  async findDaysLeft(ideaId: string): Promise<number | null> {
    const [row] = await this.database.rows<{ daysLeft: number | null }>(
      `select days_left as "daysLeft" from processing_step where idea_id = $1 and clock is not null
       order by created_at desc, id desc limit 1`,
      [ideaId],
    );
    return row?.daysLeft ?? null;
  }

  /** By idea: when it was hidden and published, oldest first. */
  async findRemovals(ideaIds: readonly string[]): Promise<Removal[][]> {
    const rows = await this.database.rows<Removal & { ideaId: string }>(
      {
        name: 'removals-of-ideas',
        text: `select idea_id as "ideaId", kind, created_at as at from event
          where idea_id = any ($1) and subject_id = idea_id and kind in ('IdeaHidden', 'IdeaPublished') order by id`,
      },
      [ideaIds],
    );
    return ideaIds.map((id) => rows.filter((row) => row.ideaId === id));
  }
}
