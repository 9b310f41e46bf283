import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotFound, type Problem, type SignedInViewer } from '@ein/platform';
import { type Kept, SettingsLog } from '@ein/settings-log';
import { ProjectPolicyRepository } from './project-policy.repository.js';
import type { ProjectPolicy } from './project-policy.type.js';

const KIND = 'project-policy';

/** How each project dealt with what people send in, and the way back. */
@Injectable()
export class PolicyHistory implements OnModuleInit {
  constructor(
    private readonly log: SettingsLog,
    private readonly policies: ProjectPolicyRepository,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Prüfung in einem Projekt', en: 'Checks of a project' },
      fields: {
        ideasChecked: { de: 'Ideen werden geprüft', en: 'Ideas are checked' },
        commentsChecked: { de: 'Beiträge werden geprüft', en: 'Comments are checked' },
        trustAfter: { de: 'Vertraut nach so vielen', en: 'Trusted after so many' },
      },
      undo: {
        hold: (projectId) => this.policies.lock(projectId),
        current: async (projectId) => inWords(await this.policies.lock(projectId)),
        restore: (_, projectId, before) => this.restore(projectId, before),
      },
    });
  }

  async note(viewer: SignedInViewer, before: ProjectPolicy, after: ProjectPolicy): Promise<void> {
    await this.log.record({
      kind: KIND,
      subject: after.projectId,
      label: after.name,
      actorId: viewer.id,
      before: inWords(before),
      after: inWords(after),
    });
  }

  private async restore(projectId: string, before: Kept): Promise<Problem | null> {
    const policy = await this.policies.lock(projectId);
    if (!policy || !before) return new NotFound('Dieses Projekt gibt es nicht.');
    await this.policies.save({
      ...policy,
      ideasChecked: whenOf(before['ideasChecked']),
      commentsChecked: whenOf(before['commentsChecked']),
      trustAfter: before['trustAfter'] as number | null,
    });
    return null;
  }
}

const WHEN = { before: 'vorher', after: 'danach' } as const;

const whenOf = (word: unknown): 'before' | 'after' => (word === WHEN.before ? 'before' : 'after');

function inWords(policy: ProjectPolicy | null): Kept {
  return (
    policy && {
      ideasChecked: WHEN[policy.ideasChecked],
      commentsChecked: WHEN[policy.commentsChecked],
      trustAfter: policy.trustAfter,
    }
  );
}
