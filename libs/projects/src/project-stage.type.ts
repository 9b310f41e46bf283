import { registerEnumType } from '@nestjs/graphql';

export const ProjectStage = { DRAFT: 'draft', PUBLIC: 'public', ARCHIVED: 'archived' } as const;
export type ProjectStage = (typeof ProjectStage)[keyof typeof ProjectStage];
registerEnumType(ProjectStage, {
  name: 'ProjectStage',
  description: 'A draft is seen by admins alone; what is archived can be read and not changed.',
});

export const ResultRule = { MOST_VOTES: 'most_votes', JURY: 'jury', COUNCIL: 'council' } as const;
export type ResultRule = (typeof ResultRule)[keyof typeof ResultRule];
registerEnumType(ResultRule, {
  name: 'ResultRule',
  description: 'By what it is decided which ideas of a project are chosen.',
});

export const RunnerUpRule = { NEXT: 'next', ANEW: 'anew', NONE: 'none' } as const;
export type RunnerUpRule = (typeof RunnerUpRule)[keyof typeof RunnerUpRule];
registerEnumType(RunnerUpRule, {
  name: 'RunnerUpRule',
  description:
    'What happens when a chosen idea is withdrawn: the next in the order takes its place, it is decided anew, or nothing does.',
});
