-- A decision as a full record: the fields of Art. 17 (3) of Regulation (EU) 2022/2065.
alter table decision
  add column scope text not null default 'platform' check (scope in ('platform')),
  add column starts_at timestamptz(3), add column ends_at timestamptz(3),
  add column facts text check (char_length(facts) <= 2000),
  add column prompted_by text check (prompted_by in ('notice', 'own_initiative', 'order', 'check_before_publication', 'appeal')),
  add column order_reference text check (char_length(order_reference) between 3 and 300),
  add column notice_ids uuid[] not null default '{}',
  -- Hints of a program only find; that a program decides is not possible.
  add column automated_detection boolean not null default false,
  add column automated_decision boolean not null default false check (not automated_decision),
  add column ground_kind text check (ground_kind in ('legal', 'house_rule')),
  add column rule_version integer, add column rule_number integer,
  add column redress text,
  -- When the mail to the author left: from then on the months for an appeal count.
  add column told_at timestamptz(3),
  add foreign key (rule_version, rule_number) references house_rule (version, number),
  add check ((rule_number is null) = (rule_version is null)),
  add check ((ground_kind is not distinct from 'house_rule') = (rule_number is not null)),
  add check (ground_kind is null or ground is not null),
  add check (ends_at > starts_at),
  add check ((prompted_by is not distinct from 'order') = (order_reference is not null));

-- What prompted a decision follows from the item that it closed; whoever writes a decision may know better.
create function decision_prompted_by(item uuid, state_before text, decided_at timestamptz) returns text language sql stable as $$
  select case q.kind
    when 'idea' then 'check_before_publication'
    when 'edit' then case when state_before = 'shown' then 'own_initiative' else 'check_before_publication' end
    when 'notice' then 'notice'
    when 'appeal' then 'appeal'
    when 'photo' then case when exists (
      select from notice n join queue_item o on o.id = n.item_id where n.idea_id = q.idea_id and n.comment_id is null
        and n.created_at <= decided_at and (o.closed_at is null or o.closed_at >= decided_at)) then 'notice' else 'own_initiative' end
    else 'own_initiative' end
  from queue_item q where q.id = item
$$;

-- Decisions from before: facts were not kept and no program gave hints, so the ones stay empty and the others false.
update decision d set starts_at = d.created_at,
  prompted_by = decision_prompted_by(d.item_id, d.before, d.created_at),
  notice_ids = array(select n.id from notice n where n.item_id = d.item_id order by n.created_at, n.id),
  told_at = case when d.undone_at is null and d.action <> 'keep'
    then coalesce((select m.sent_at from mail m where m.key = 'decision:' || d.id), d.created_at + interval '10 seconds') end;
update decision d set ground_kind = 'house_rule', rule_version = r.version, rule_number = r.number
  from house_rule r where r.version = 1 and r.number = substring(d.ground from '^\s*(?:Spielregel|Regel)\s+(\d{1,2})(?!\d)')::integer;
update decision set ground_kind = 'legal' where ground_kind is null and ground ~ '§|Art\.';

create function decision_recorded() returns trigger language plpgsql as $$
begin
  new.starts_at := coalesce(new.starts_at, new.created_at);
  new.prompted_by := coalesce(new.prompted_by, decision_prompted_by(new.item_id, new.before, new.created_at));
  return new;
end $$;
create trigger decision_recorded before insert on decision for each row execute function decision_recorded();
alter table decision alter column starts_at set not null, alter column prompted_by set not null;

create function decision_told() returns trigger language plpgsql as $$
begin
  update decision set told_at = new.sent_at where id = substring(new.key from 10)::uuid;
  return null;
end $$;
create trigger decision_told after update of sent_at on mail for each row
  when (old.sent_at is null and new.sent_at is not null and new.key ~ '^decision:[0-9a-f-]{36}$') execute function decision_told();
create index decision_of_rule on decision (rule_number, rule_version) where rule_number is not null;
