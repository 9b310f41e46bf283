import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('DefectReporter', {
  description:
    'Where broken things are reported, and the words by which a defect is told from an idea.',
})
export class DefectReporterType {
  @Field()
  name: string;

  @Field()
  url: string;

  @Field(() => [String], {
    description: 'Things that the town keeps in order. All words are folded: ae, oe, ue, ss.',
  })
  things: string[];

  @Field(() => [String], {
    description: 'What is wrong with them: beginnings of words, or several words in a row.',
  })
  faults: string[];

  @Field(() => [String], { description: 'What is a defect without a further word.' })
  alone: string[];

  @Field(() => [String], { description: 'Words of those who want something new.' })
  wishes: string[];
}
