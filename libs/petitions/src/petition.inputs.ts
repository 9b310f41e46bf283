import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Matches } from 'class-validator';

@InputType()
export class RecordPetitionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Calendar date (ISO) on which it was handed in; null takes the note away.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Bitte gib einen Tag an, zum Beispiel 2027-03-15.' })
  submittedOn?: string | null;
}
