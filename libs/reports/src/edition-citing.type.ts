import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

@ObjectType({ description: 'An edition that quotes an idea or a contribution to it.' })
export class CitingEdition {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  publishedAt: Date;
}

@ArgsType()
export class ReportsCitingArgs {
  @Field(() => Int, { description: 'Number of an idea.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  number: number;
}
