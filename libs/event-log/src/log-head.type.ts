import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LogHead', {
  description:
    'The end of the sealed log on one day: who notes it can prove that nothing before was changed.',
})
export class LogHeadType {
  @Field({ description: 'Day in Einbeck, such as 2026-11-26.' })
  day: string;

  @Field(() => Int, { description: 'How many entries the log had.' })
  entries: number;

  @Field({ description: 'SHA-256 over the last entry and all before it, hexadecimal.' })
  digest: string;
}
