import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Mails to the viewer came back, so none are sent but codes, receipts and decisions.',
})
export class MailTrouble {
  @Field()
  since: Date;

  @Field({ description: 'The mailbox is full or refuses; otherwise it is not there.' })
  mayPass: boolean;
}
