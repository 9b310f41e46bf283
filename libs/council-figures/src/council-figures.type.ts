import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AssuranceLevel } from '@ein/assurance';
import { IdeaType, ProcessingStatus } from '@ein/ideas';

@ObjectType({ description: 'The town in figures, counted at most a minute ago.' })
export class TownFigures {
  @Field(() => Int)
  ideas: number;

  @Field(() => Int, {
    description: 'Distinct people who put forward, supported or commented on a public idea.',
  })
  people: number;

  @Field(() => Int)
  votes: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Int, { description: 'Official answers.' })
  answers: number;

  @Field(() => Int, { description: 'Of `answersDue`, those whose first answer came in time.' })
  answeredInTime: number;

  @Field(() => Int, { description: 'Ideas whose first answer was due or given in this year.' })
  answersDue: number;

  @Field(() => Int, {
    description: 'Working days within which the town promises its first answer.',
  })
  answerDays: number;
}

@ObjectType({ description: 'One bar of a chart.' })
export class CountRow {
  @Field()
  label: string;

  @Field({ description: 'The list behind the number.' })
  href: string;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  votes: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'By theme: who took part in it. By place: who took part and named it as theirs. null: too few to be shown, or hiding those who are.',
  })
  people: number | null;
}

@ObjectType()
export class MonthRow {
  @Field({ description: 'As 2026-11.' })
  month: string;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  votes: number;

  @Field(() => Int)
  comments: number;
}

@ObjectType()
export class StatusRow {
  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => Int)
  ideas: number;
}

@ObjectType({ description: 'How sure it is that those who took part are residents.' })
export class AssuranceRow {
  @Field(() => AssuranceLevel)
  level: AssuranceLevel;

  @Field(() => Int, {
    nullable: true,
    description: 'null: too few to be shown, or hiding those who are.',
  })
  people: number | null;
}

@ObjectType({ description: 'An idea on which people disagree; first comments by stance.' })
export class ContestedRow {
  @Field(() => Int)
  for: number;

  @Field(() => Int)
  if: number;

  @Field(() => Int)
  against: number;

  @Field(() => IdeaType)
  idea: IdeaType;
}

@ObjectType({ description: 'Something that is to be decided or done by a day.' })
export class DueRow {
  @Field({ description: 'Calendar date (ISO).' })
  on: string;

  @Field({ description: 'The public sentence of the step.' })
  what: string;

  @Field({ description: 'Committee or office; may be empty.' })
  where: string;

  @Field(() => IdeaType)
  idea: IdeaType;
}

@ObjectType({
  description: 'What the council sees first. Not representative: people chose to take part.',
})
export class CouncilFigures {
  @Field({
    description: 'When these figures were counted; they are renewed at least every minute.',
  })
  countedAt: Date;

  @Field(() => TownFigures)
  figures: TownFigures;

  @Field(() => Int, { description: 'Places with a public idea, or from where somebody took part.' })
  placesTakingPart: number;

  @Field(() => Int)
  placesInAll: number;

  @Field(() => [CountRow])
  byCategory: CountRow[];

  @Field(() => [CountRow], {
    description: 'The last row stands for the whole town and for people who named no place.',
  })
  byPlace: CountRow[];

  @Field(() => [MonthRow], { description: 'Every month since the first idea.' })
  byMonth: MonthRow[];

  @Field(() => [StatusRow], { description: 'Only states that occur.' })
  byStatus: StatusRow[];

  @Field(() => [AssuranceRow], {
    description: 'People who took part, by the highest level they have.',
  })
  byAssurance: AssuranceRow[];

  @Field(() => [IdeaType], { description: 'Most supported first.' })
  mostVoted: IdeaType[];

  @Field(() => [ContestedRow], { description: 'Most evenly disputed first.' })
  contested: ContestedRow[];

  @Field(() => [DueRow], { description: 'Earliest first.' })
  due: DueRow[];
}

@ObjectType({ description: 'One idea in the cloth of the start page.' })
export class FabricTile {
  @Field(() => Int)
  number: number;

  @Field(() => Int, { description: 'How far its Model has grown, 1 to 3.' })
  stage: number;

  @Field({ description: 'Among the three newest answers.' })
  recent: boolean;

  @Field()
  slug: string;

  @Field()
  title: string;
}
