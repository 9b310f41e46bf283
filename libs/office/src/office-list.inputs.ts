import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ArrayNotEmpty, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ProcessingStatus } from '@ein/ideas';

@ArgsType()
export class OfficeListArgs {
  @Field(() => [ProcessingStatus], { description: 'Only ideas in these states; at least one.' })
  @ArrayNotEmpty({ message: 'Bitte wähle mindestens einen Stand.' })
  @IsIn(Object.values(ProcessingStatus), { each: true, message: 'Bitte wähle einen Stand.' })
  statuses: ProcessingStatus[];

  @Field(() => Int, { defaultValue: 50, description: '1 to 50.' })
  @IsInt()
  @Min(1, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  @Max(50, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}
