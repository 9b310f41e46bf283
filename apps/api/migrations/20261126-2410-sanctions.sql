-- What follows for an account: warning, suspension until a moment, block (Art. 23 DSA). The ladder, who may decide and the longest
-- time hold whatever the program believes.
create table sanction (
  id uuid primary key, account_id uuid not null references account,
  kind text not null check (kind in ('warning', 'suspension', 'block')), about text not null check (about in ('content', 'notices')),
  reason text not null, ground text not null, facts text not null, severe_ground text, builds_on uuid references sanction,
  by_id uuid not null references account, created_at timestamptz(3) not null, until_at timestamptz(3),
  lifted_at timestamptz(3), lifted_by uuid references account, lift_reason text, seen_at timestamptz(3), salt bytea not null,
  check ((kind = 'suspension') = (until_at is not null)),
  check (until_at > created_at and until_at <= created_at + interval '6 months'),
  check (account_id <> by_id and account_id <> lifted_by),
  check (kind = 'warning' or builds_on is not null or severe_ground is not null),
  check ((lifted_at is null) = (lifted_by is null)), check ((lifted_at is null) = (lift_reason is null))
);
create index sanction_of_account on sanction (account_id, created_at);
create index sanction_by on sanction (by_id);
create table sanction_appeal (
  id uuid primary key, sanction_id uuid not null unique references sanction, text text not null,
  created_at timestamptz(3) not null, due_at timestamptz(3) not null, decided_at timestamptz(3), decided_by uuid references account,
  success boolean, answer text, salt bytea not null,
  check ((decided_at is null) = (decided_by is null)), check ((decided_at is null) = (success is null)), check ((decided_at is null) = (answer is null))
);
create index sanction_appeal_waiting on sanction_appeal (due_at) where decided_at is null;

create function sanction_ladder() returns trigger language plpgsql as $$
declare
  decider text := (select role from account where id = new.by_id);
  concerned text := (select role from account where id = new.account_id);
begin
  if decider not in ('moderator', 'admin') or (concerned <> 'resident' and decider <> 'admin') then
    raise exception 'this account is not sanctioned by that role' using errcode = 'check_violation';
  end if;
  if new.builds_on is not null and not exists (
    select from sanction s where s.id = new.builds_on and s.account_id = new.account_id and s.lifted_at is null
      and ((new.kind = 'suspension' and s.kind = 'warning' and s.created_at + interval '1 year' > new.created_at)
        or (new.kind = 'block' and s.kind = 'suspension'))) then
    raise exception 'a suspension follows on a warning that stands, a block on a suspension' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sanction_ladder before insert on sanction for each row execute function sanction_ladder();

-- Nobody decides an appeal against their own decision, nor about themselves.
create function sanction_appeal_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from sanction s where s.id = new.sanction_id and (s.by_id = new.decided_by or s.account_id = new.decided_by)) then
    raise exception 'an appeal is decided by somebody else than the sanction it is against' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sanction_appeal_by_another before insert or update of decided_by, sanction_id on sanction_appeal
  for each row when (new.decided_by is not null) execute function sanction_appeal_by_another();

insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('sanction', 123, 8760, '{sanction,sanction_appeal}',
  'Verwarnungen und Sperren mit Begründung, und deine Beschwerde dagegen', 'warnings and blocks with their reasons, and your appeal against them',
  'Spielregeln durchsetzen, nachvollziehen, warum', 'enforce the rules, make traceable why',
  'Eine Verwarnung gilt ein Jahr; Begründung und Beschwerde bleiben {time} nach dem Ende, danach nur Art und Tage',
  'a warning holds for a year; reasons and appeal stay {time} after the end, then only kind and days');
