import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

@ArgsType()
export class TransparencyArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'A calendar year in Einbeck; without one, the present year.',
  })
  @IsOptional()
  @IsInt()
  @Min(2000, { message: 'Ein Jahr ab 2000.' })
  @Max(2999, { message: 'Ein Jahr bis 2999.' })
  year: number | null;
}

@ArgsType()
export class YearReportArgs {
  @Field(() => Int, { description: 'A calendar year in Einbeck.' })
  @IsInt()
  @Min(2000, { message: 'Ein Jahr ab 2000.' })
  @Max(2999, { message: 'Ein Jahr bis 2999.' })
  year: number;
}
