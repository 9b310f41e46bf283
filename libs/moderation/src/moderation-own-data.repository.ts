import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database, Retention } from '@ein/platform';

const ABOUT_MINE = `case when %.comment_id is null then i.author_id else c.author_id end = $1`;
const aboutMine = (alias: string) => ABOUT_MINE.replace('%', alias);

const SECTIONS: DataSection[] = [
  {
    name: 'decisions',
    title: { de: 'Entscheidungen über deine Texte', en: 'Decisions about your texts' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      action: { de: 'Entscheidung', en: 'Decision' },
      reason: { de: 'Begründung', en: 'Reason' },
      ground: { de: 'Grundlage', en: 'Ground' },
      ruleNumber: { de: 'Regel', en: 'Rule' },
      ruleVersion: { de: 'Fassung der Regeln', en: 'Version of the rules' },
      facts: { de: 'Worum es ging', en: 'What it was about' },
      trigger: { de: 'Anlass', en: 'What prompted it' },
      order: { de: 'Anordnung einer Behörde', en: 'Order of an authority' },
      automatedDetection: {
        de: 'Ein Programm hatte darauf hingewiesen',
        en: 'A program had pointed to it',
      },
      redress: { de: 'Rechtsbehelfe', en: 'Ways to object' },
      createdAt: { de: 'Entschieden', en: 'Decided' },
      toldAt: { de: 'Dir mitgeteilt', en: 'You were told' },
    },
    statement: `select i.number as "ideaNumber", c.number as "commentNumber", d.action, d.reason, d.ground,
        d.rule_number as "ruleNumber", d.rule_version as "ruleVersion", d.facts, d.prompted_by as trigger,
        d.order_reference as "order", d.automated_detection as "automatedDetection", d.redress, d.created_at as "createdAt",
        d.told_at as "toldAt"
      from decision d join idea i on i.id = d.idea_id left join comment c on c.id = d.comment_id
      where ${aboutMine('d')} and d.undone_at is null order by d.created_at, d.id limit $2 offset $3`,
  },
  {
    name: 'appeals',
    title: { de: 'Deine Beschwerden', en: 'Your appeals' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      text: { de: 'Text', en: 'Text' },
      createdAt: { de: 'Eingelegt', en: 'Made' },
      closedAt: { de: 'Erledigt', en: 'Settled' },
    },
    statement: `select i.number as "ideaNumber", c.number as "commentNumber", q.appeal_text as text, q.created_at as "createdAt",
        q.closed_at as "closedAt"
      from queue_item q join idea i on i.id = q.idea_id left join comment c on c.id = q.comment_id
      where q.kind = 'appeal' and ${aboutMine('q')} order by q.created_at, q.id limit $2 offset $3`,
  },
  {
    name: 'notices',
    title: { de: 'Deine Meldungen', en: 'Your notices' },
    fields: {
      ideaNumber: { de: 'Zur Idee', en: 'On idea' },
      commentNumber: { de: 'Zum Beitrag', en: 'On comment' },
      reason: { de: 'Grund', en: 'Reason' },
      text: { de: 'Text', en: 'Text' },
      email: { de: 'Adresse für die Rückmeldung', en: 'Address for the reply' },
      createdAt: { de: 'Geschickt', en: 'Sent' },
    },
    statement: `select i.number as "ideaNumber", c.number as "commentNumber", n.reason, n.text, n.email, n.created_at as "createdAt"
      from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id join account a on a.id = $1
      where n.reporter_id = a.id or lower(n.email) in (lower(a.email), a.email_canonical)
      order by n.created_at, n.id limit $2 offset $3`,
  },
  {
    name: 'decisionsMade',
    title: { de: 'Entscheidungen, die du getroffen hast', en: 'Decisions you made' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      action: { de: 'Entscheidung', en: 'Decision' },
      createdAt: { de: 'Entschieden', en: 'Decided' },
      undoneAt: { de: 'Zurückgenommen', en: 'Undone' },
    },
    statement: `select i.number as "ideaNumber", d.action, d.created_at as "createdAt", d.undone_at as "undoneAt"
      from decision d join idea i on i.id = d.idea_id where d.actor_id = $1 order by d.created_at, d.id limit $2 offset $3`,
  },
];

/**
 * What moderation knows of somebody who wants a copy, or leaves. Decisions stay with their reasons: they account for
 * what the town removed (Art. 17 (3) (b) GDPR), and whoever made them is shown as the moderation.
 */
@Injectable()
export class ModerationOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'moderation',
      tables: ['notice', 'queue_item', 'decision'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
    this.retention.register({
      key: 'notice_address',
      forget: (before) => this.forgetReporters(before),
    });
  }

  /** Whoever reported something has been told by then; what was reported stays with the decision. */
  async forgetReporters(before: Date): Promise<number> {
    return this.database.write(
      `update notice n set email = null, reporter_id = null from queue_item q
       where q.id = n.item_id and q.closed_at < $1 and (n.email is not null or n.reporter_id is not null)`,
      [before],
    );
  }

  private async erase({ accountId, addresses, texts, at }: Leaving): Promise<void> {
    // The kind of a notice stays, so that what was reported can still be decided; words and sender go.
    await this.database.write(
      `update notice set text = '', email = null, reporter_id = null
       where reporter_id = $1 or lower(email) = any (select lower(one) from unnest($2::text[]) one)`,
      [accountId, addresses],
    );
    await this.database.write(
      'update queue_item set claimed_by = null, claimed_until = null where claimed_by = $1',
      [accountId],
    );
    await this.database.write(
      `update queue_item q set appeal_text = null
       from idea i, queue_item same left join comment c on c.id = same.comment_id
       where same.id = q.id and i.id = q.idea_id and q.appeal_text is not null and ${aboutMine('q')}`,
      [accountId],
    );
    await this.closeEmptied(accountId, texts === 'remove', at);
  }

  /** Nothing is left to decide about a text that goes with its author, and nobody is left whose appeal it was. */
  private async closeEmptied(accountId: string, everything: boolean, now: Date): Promise<void> {
    await this.database.write(
      `update queue_item q set closed_at = $3, version = q.version + 1, claimed_by = null, claimed_until = null
       from idea i, queue_item same left join comment c on c.id = same.comment_id
       where same.id = q.id and i.id = q.idea_id and q.closed_at is null and ${aboutMine('q')}
         and ($2 or q.kind = 'appeal' or coalesce(c.visibility, i.visibility) not in ('published', 'withdrawn', 'merged'))`,
      [accountId, everything, now],
    );
  }
}
