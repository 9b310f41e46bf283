import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Problem, type SignedInViewer } from '@ein/platform';
import { type Kept as Value, SettingsLog, StillNeeded } from '@ein/settings-log';
import type { Kept } from './kept-project.policy.js';
import {
  againstPhases,
  againstProject,
  PHASE_WORDS,
  phasesOf,
  phasesValue,
  PROJECT_WORDS,
  projectOf,
  projectValue,
} from './project-in-words.policy.js';
import { ProjectKeepingRepository } from './project-keeping.repository.js';
import { ruleFrozenSince } from './project.policy.js';
import { ProjectWriting } from './project-writing.service.js';

const PROJECT = 'project';
const PHASES = 'project-phases';

/** What became of each project and, apart from that, of its phases; and the way back, by the same rules as by hand. */
@Injectable()
export class ProjectHistory implements OnModuleInit {
  constructor(
    private readonly log: SettingsLog,
    private readonly writing: ProjectWriting,
    private readonly kept: ProjectKeepingRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const hold = (id: string) => this.writing.hold(id);
    this.log.keeps({
      kind: PROJECT,
      title: { de: 'Beteiligungsprojekt', en: 'Participation project' },
      fields: PROJECT_WORDS,
      unshown: ['codes'],
      undo: {
        hold,
        current: async (id) => projectValue(await hold(id)),
        restore: (viewer, id, before) => this.restoreProject(viewer, id, before),
      },
    });
    this.log.keeps({
      kind: PHASES,
      title: { de: 'Phasen eines Projekts', en: 'Phases of a project' },
      fields: PHASE_WORDS,
      unshown: ['rows'],
      undo: {
        hold,
        current: async (id) => phasesValue(await hold(id)),
        restore: (viewer, id, before) => this.restorePhases(viewer, id, before),
      },
    });
  }

  /** Whatever of the two became different. Called inside the transaction of the deed. */
  async note(viewer: SignedInViewer, before: Kept | null, after: Kept | null): Promise<void> {
    const { project } = after ?? before ?? {};
    if (!project) return;
    const thing = { subject: project.id, label: project.name, actorId: viewer.id };
    for (const [kind, valueOf] of [
      [PROJECT, projectValue],
      [PHASES, phasesValue],
    ] as const)
      await this.log.record({ kind, ...thing, before: valueOf(before), after: valueOf(after) });
  }

  private async restoreProject(
    viewer: SignedInViewer,
    id: string,
    before: Value,
  ): Promise<Problem | null> {
    const held = await this.writing.hold(id);
    if (!before) return held && this.takeAway(viewer, held);
    const back = projectOf(before);
    const other = await this.kept.findBySlug(back.slug);
    if (other && other.id !== id)
      return new StillNeeded('Diese Adresse hat inzwischen ein anderes Projekt.');
    if (!held) {
      await this.writing.make(viewer, back, id);
      return null;
    }
    const now = this.clock.now();
    const against = againstProject(held, back, now);
    if (against) return new StillNeeded(against);
    if (back.stage === held.project.stage)
      await this.writing.write(viewer, held, { what: 'saved', columns: back });
    else if (back.stage === 'archived')
      // It was open in between, so it is archived from now on.
      await this.writing.write(viewer, held, {
        ...{ what: 'archived', columns: { ...back, archivedAt: now } },
      });
    else
      await this.writing.write(viewer, held, {
        ...{ what: 'reopened', columns: { ...back, archivedAt: null } },
      });
    return null;
  }

  /** What was new goes again, as long as only admins have seen it. */
  private async takeAway(viewer: SignedInViewer, held: Kept): Promise<Problem | null> {
    if (held.project.stage !== 'draft')
      return new StillNeeded('Was öffentlich war, geht nicht mehr weg. Es kann ins Archiv.');
    if (held.phases.length)
      return new StillNeeded('Der Entwurf hat inzwischen Phasen. Nimm sie zuerst zurück.');
    await this.writing.discard(viewer, held.project);
    return null;
  }

  private async restorePhases(
    viewer: SignedInViewer,
    id: string,
    before: Value,
  ): Promise<Problem | null> {
    const held = await this.writing.hold(id);
    if (!held)
      return new StillNeeded(
        'Das Projekt gibt es nicht mehr. Nimm zuerst zurück, dass es weg ist.',
      );
    const [back, now] = [phasesOf(id, before), this.clock.now()];
    const against = againstPhases(held, back, now);
    if (against) return new StillNeeded(against);
    // As by hand: what people have relied on since a phase opened is not set free by moving it away.
    const ruleFrozenAt = ruleFrozenSince(held.project, held.phases, now);
    await this.writing.write(viewer, held, {
      ...{ what: 'phases', columns: { ruleFrozenAt }, phases: back },
    });
    return null;
  }
}
