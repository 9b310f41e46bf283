import { Injectable } from '@nestjs/common';
import { Database, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import type { ProjectPolicyResult } from './author-trust.type.js';
import { PolicyHistory } from './policy-history.service.js';
import { ProjectPolicyRepository } from './project-policy.repository.js';
import type { ProjectPolicy } from './project-policy.type.js';
import { ProjectPolicyChanged } from './publishing.events.js';
import type { SetProjectPolicyInput } from './publishing.inputs.js';

/** How each project deals with what people send in, kept by admins. */
@Injectable()
export class ProjectPolicies {
  constructor(
    private readonly database: Database,
    private readonly policies: ProjectPolicyRepository,
    private readonly events: EventLog,
    private readonly history: PolicyHistory,
  ) {}

  async all(): Promise<ProjectPolicy[]> {
    return this.policies.findAll();
  }

  /** Holds for what is submitted from now on; what waits already goes on waiting. */
  async set(viewer: SignedInViewer, input: SetProjectPolicyInput): Promise<ProjectPolicyResult> {
    return this.database.transaction(async () => {
      const from = await this.policies.lock(input.projectId);
      if (!from) return new NotFound('Dieses Projekt gibt es nicht.');
      const to = {
        ...from,
        ideasChecked: input.ideasChecked,
        commentsChecked: input.commentsChecked ?? from.commentsChecked,
        trustAfter: input.trustAfter ?? null,
      };
      if (isSame(from, to)) return from;
      await this.policies.save(to);
      await this.history.note(viewer, from, to);
      await this.events.record({
        kind: ProjectPolicyChanged,
        actorId: viewer.id,
        subjectId: from.projectId,
        detail: {
          from: from.ideasChecked,
          to: to.ideasChecked,
          commentsFrom: from.commentsChecked,
          commentsTo: to.commentsChecked,
          trustAfterFrom: from.trustAfter,
          trustAfterTo: to.trustAfter,
        },
      });
      return to;
    });
  }
}

const isSame = (one: ProjectPolicy, other: ProjectPolicy): boolean =>
  one.ideasChecked === other.ideasChecked &&
  one.commentsChecked === other.commentsChecked &&
  one.trustAfter === other.trustAfter;
