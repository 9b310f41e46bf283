import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsISO8601, IsUUID, Length, Max, Min } from 'class-validator';
import { cleanLine } from '@ein/platform';

@InputType({ description: 'An evening at which cards were written.' })
export class AddOccasionInput {
  @Field({ description: '2 to 120 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(2, 120, { message: 'Der Name der Veranstaltung braucht 2 bis 120 Zeichen.' })
  name: string;

  @Field({ description: 'Calendar date (ISO).' })
  @IsISO8601(
    { strict: true },
    { message: 'Bitte gib den Tag der Veranstaltung an: heute oder früher.' },
  )
  heldOn: string;
}

@InputType({ description: 'An event of the calendar at which cards were written.' })
export class AddEventOccasionInput {
  @Field(() => Int)
  @IsInt()
  @Min(1, { message: 'Diese Veranstaltung steht nicht zur Wahl.' })
  @Max(2_147_483_647, { message: 'Diese Veranstaltung steht nicht zur Wahl.' })
  eventNumber: number;
}

@InputType({ description: 'What an evening is called and when it was, from now on.' })
export class ChangeOccasionInput extends AddOccasionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Veranstaltung gibt es nicht.' })
  occasionId: string;
}

@InputType()
export class RemoveOccasionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Veranstaltung gibt es nicht.' })
  occasionId: string;
}
