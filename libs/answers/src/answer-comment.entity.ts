import { Entity, PrimaryColumn } from 'typeorm';

/** A comment that changed an answer. */
@Entity('answer_comment')
export class AnswerComment {
  @PrimaryColumn({ type: 'uuid', name: 'answer_id' })
  answerId: string;

  @PrimaryColumn({ type: 'uuid', name: 'comment_id' })
  commentId: string;
}
