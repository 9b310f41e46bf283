import type { FaultTown } from '../town.ts';

interface Mail {
  id: string;
  key: string;
  sent: boolean;
}

/** Every restriction has its reason, and its author was told in one mail, which has arrived. */
export async function untoldDecisions(town: FaultTown): Promise<string[]> {
  const unreasoned = await town.rows<{ id: string }>(
    `select id from decision where action in ('refuse', 'hide') and (reason is null or ground is null)`,
  );
  // The mail leaves after ten seconds in which the decision can be taken back.
  const untold = await town.rows<{ id: string; mails: number }>(
    `select d.id, count(m.id)::int as mails from decision d left join mail m on m.key = 'decision:' || d.id
     where d.undone_at is null and d.action <> 'keep' and d.created_at < now() - interval '12 seconds'
     group by d.id having count(m.id) <> 1`,
  );
  const receipts = await town.rows<{ id: string }>(
    `select n.id from notice n where not exists (select from mail m where m.key = 'notice:' || n.id)`,
  );
  return [
    ...unreasoned.map(({ id }) => `decision ${id} has no reason`),
    ...untold.map(({ id, mails }) => `decision ${id} is told in ${mails} mails`),
    ...receipts.map(({ id }) => `notice ${id} has no receipt`),
  ];
}

/** Every mail that counts as sent has arrived, at least once, under the id of its row; none was given up. */
export async function mailsThatNeverCame(town: FaultTown): Promise<string[]> {
  const mails = await town.rows<Mail>(
    'select id, key, sent_at is not null as sent from mail where sent_at is not null or refused_at is not null',
  );
  const arrived = new Set(town.mail.arrived.map(({ id }) => id));
  return mails
    .filter(({ id, sent }) => !sent || !arrived.has(id))
    .map(
      ({ key, sent }) =>
        `mail ${key} ${sent ? 'counts as sent and did not arrive' : 'was given up'}`,
    );
}
