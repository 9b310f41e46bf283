import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What an Einwohnerantrag needs in this town.' })
export class PetitionFacts {
  @Field(() => Int, { nullable: true, description: 'null: the town has entered none.' })
  residents: number | null;

  @Field(() => String, { nullable: true, description: 'Who counted them.' })
  residentsSource: string | null;

  @Field(() => Int, { nullable: true, description: 'Of which year.' })
  residentsYear: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the residents, in percent.' })
  percent: number | null;

  @Field(() => Int, { nullable: true, description: 'So many are enough in any case.' })
  most: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Signatures that are needed; null where the town must say so.',
  })
  signatures: number | null;
}
