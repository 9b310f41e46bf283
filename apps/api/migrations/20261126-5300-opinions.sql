-- Statements of a project that residents agree or disagree with, and what shows in it.
create table opinion_statement (
  id uuid primary key, project_id uuid not null references project, number integer not null,
  text text check (char_length(text) between 5 and 280),             -- null: its source no longer says so
  origin text not null check (origin in ('staff', 'comment')),
  comment_id uuid references comment, comment_version integer, span_from integer, span_until integer,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  withheld_at timestamptz(3), withheld_why text check (withheld_why in ('hidden', 'edited', 'deleted')), told_at timestamptz(3),
  author_id uuid references account,                                 -- staff who wrote or took it
  created_at timestamptz(3) not null default now(), opened_at timestamptz(3), closed_at timestamptz(3),
  unique (project_id, number),
  check ((origin = 'comment') = (comment_id is not null) and (origin = 'comment') = (comment_version is not null)),
  check ((origin = 'comment') = (span_from is not null) and (span_from is null or (span_from >= 0 and span_until > span_from))),
  check ((withheld_at is null) = (withheld_why is null)), check (text is not null or withheld_at is not null),
  check (withheld_at is null or state = 'closed')
);
create index opinion_statement_of_comment on opinion_statement (comment_id) where comment_id is not null;
create index opinion_statement_author on opinion_statement (author_id) where author_id is not null;
create index opinion_statement_to_tell on opinion_statement (withheld_at) where withheld_at is not null and told_at is null;

create table opinion_vote (
  statement_id uuid not null references opinion_statement, account_id uuid not null references account,
  choice text not null check (choice in ('agree', 'disagree', 'pass')),
  created_at timestamptz(3) not null, changed_at timestamptz(3) not null, primary key (statement_id, account_id)
);
create index opinion_vote_account on opinion_vote (account_id, statement_id);
create table opinion_tally (
  statement_id uuid primary key references opinion_statement, agree integer not null default 0 check (agree >= 0),
  disagree integer not null default 0 check (disagree >= 0), pass integer not null default 0 check (pass >= 0)
) with (fillfactor = 50);
-- Who takes part in a project, counted as their answers come and go.
create table opinion_participant (
  project_id uuid not null references project, account_id uuid not null references account,
  answers integer not null check (answers > 0), primary key (project_id, account_id)
);
create index opinion_participant_account on opinion_participant (account_id);
-- Figures and ids as they were counted last; it can be dropped and is counted again.
create table opinion_snapshot (
  project_id uuid primary key references project, method text not null, findings jsonb not null,
  counted_at timestamptz(3) not null, counting_ms integer not null
);
-- A row per change: nobody who answers waits for another, nor for whoever counts.
create table opinion_dirty (id bigint generated always as identity primary key, project_id uuid not null references project);
create index opinion_dirty_project on opinion_dirty (project_id);

create function opinion_statement_added() returns trigger language plpgsql as $$
begin
  insert into opinion_tally (statement_id) values (new.id);
  return null;
end $$;
create trigger opinion_statement_added after insert on opinion_statement for each row execute function opinion_statement_added();

create function opinion_statement_changed() returns trigger language plpgsql as $$
begin
  insert into opinion_dirty (project_id) values (new.project_id);
  perform pg_notify('opinions_changed', '');
  return null;
end $$;
create trigger opinion_statement_changed after update of state, text, withheld_at on opinion_statement
  for each row execute function opinion_statement_changed();

create function opinion_vote_changed() returns trigger language plpgsql as $$
declare
  statement uuid := case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
  project uuid;
begin
  select s.project_id into project from opinion_statement s where s.id = statement;
  if tg_op <> 'INSERT' then
    update opinion_tally set agree = agree - (old.choice = 'agree')::int, disagree = disagree - (old.choice = 'disagree')::int,
      pass = pass - (old.choice = 'pass')::int where statement_id = statement;
  end if;
  if tg_op <> 'DELETE' then
    update opinion_tally set agree = agree + (new.choice = 'agree')::int, disagree = disagree + (new.choice = 'disagree')::int,
      pass = pass + (new.choice = 'pass')::int where statement_id = statement;
  end if;
  if tg_op = 'INSERT' then
    insert into opinion_participant as p (project_id, account_id, answers) values (project, new.account_id, 1)
      on conflict (project_id, account_id) do update set answers = p.answers + 1;
  elsif tg_op = 'DELETE' then
    delete from opinion_participant where project_id = project and account_id = old.account_id and answers = 1;
    if not found then
      update opinion_participant set answers = answers - 1 where project_id = project and account_id = old.account_id;
    end if;
  end if;
  insert into opinion_dirty (project_id) values (project);
  perform pg_notify('opinions_changed', '');
  return null;
end $$;
create trigger opinion_vote_changed after insert or update of choice or delete on opinion_vote
  for each row execute function opinion_vote_changed();

-- A statement is as readable as the comment it was taken from, in the same transaction, whoever changes that. What its author
-- changed or took away does not come back; what was hidden does, closed, when it is shown again.
create function idea_is_readable(of_idea uuid) returns boolean language sql stable as $$
  select coalesce(m.visibility, i.visibility) in ('published', 'withdrawn')
  from idea i left join idea m on i.visibility = 'merged' and m.id = i.merged_into where i.id = of_idea
$$;
create function opinions_follow_comment() returns trigger language plpgsql as $$
declare
  why text := case when new.visibility in ('deleted', 'anonymised') then 'deleted' when new.body is distinct from old.body then 'edited'
    when new.visibility <> 'published' then 'hidden' end;
begin
  if why is null then
    update opinion_statement set withheld_at = null, withheld_why = null, told_at = null
      where comment_id = new.id and withheld_why = 'hidden' and idea_is_readable(new.idea_id);
  else
    update opinion_statement set state = 'closed', closed_at = coalesce(closed_at, now()), withheld_at = now(), withheld_why = why,
      told_at = null, text = case when why = 'hidden' then text end
      where comment_id = new.id and (withheld_why is null or (withheld_why = 'hidden' and why <> 'hidden'));
  end if;
  return null;
end $$;
create trigger opinions_follow_comment after update of visibility, body on comment for each row
  when (old.visibility is distinct from new.visibility or old.body is distinct from new.body) execute function opinions_follow_comment();
create function opinions_follow_idea() returns trigger language plpgsql as $$
begin
  update opinion_statement s set state = 'closed', closed_at = coalesce(s.closed_at, now()), withheld_at = now(), withheld_why = 'hidden', told_at = null
    from comment c join idea o on o.id = c.idea_id
    where (o.id = new.id or o.merged_into = new.id) and s.comment_id = c.id and s.withheld_at is null and not idea_is_readable(o.id);
  update opinion_statement s set withheld_at = null, withheld_why = null, told_at = null
    from comment c join idea o on o.id = c.idea_id
    where (o.id = new.id or o.merged_into = new.id) and s.comment_id = c.id and s.withheld_why = 'hidden'
      and c.visibility = 'published' and idea_is_readable(o.id);
  return null;
end $$;
create trigger opinions_follow_idea after update of visibility on idea for each row
  when (old.visibility is distinct from new.visibility) execute function opinions_follow_idea();

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('opinion', 106, null, false, '{opinion_vote,opinion_participant,opinion_statement}',
  'Deine Antworten auf Aussagen eines Projekts', 'your answers to statements of a project',
  'zeigen, worin sich Menschen einig sind, ohne Namen', 'show what people agree on, without names',
  'solange das Projekt öffentlich ist; sie enden, wenn du sie zurücknimmst oder dein Konto löschst',
  'while the project is public; they end when you take them back or delete your account');
