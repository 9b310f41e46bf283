import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ProjectPolicy } from './project-policy.type.js';

const COLUMNS = `id as "projectId", name, ideas_checked as "ideasChecked", comments_checked as "commentsChecked", trust_after as "trustAfter"`;

@Injectable()
export class ProjectPolicyRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<ProjectPolicy[]> {
    return this.database.rows<ProjectPolicy>(
      `select ${COLUMNS} from project order by position, name, id`,
    );
  }

  async lock(projectId: string): Promise<ProjectPolicy | null> {
    const [policy] = await this.database.rows<ProjectPolicy>(
      `select ${COLUMNS} from project where id = $1 for no key update`,
      [projectId],
    );
    return policy ?? null;
  }

  async save({
    projectId,
    ideasChecked,
    commentsChecked,
    trustAfter,
  }: ProjectPolicy): Promise<void> {
    await this.database.write(
      'update project set ideas_checked = $2, comments_checked = $3, trust_after = $4 where id = $1',
      [projectId, ideasChecked, commentsChecked, trustAfter],
    );
  }
}
