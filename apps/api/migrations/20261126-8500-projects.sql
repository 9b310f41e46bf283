-- Projects that admins make themselves: a draft that nobody else sees, what people are told beforehand, and the end of it all.
alter table project
  add column stage text not null default 'public' check (stage in ('draft', 'public', 'archived')),
  add column description text not null default '' check (char_length(description) <= 10000),
  add column contact text not null default '' check (char_length(contact) <= 300),
  add column decides text not null default '' check (char_length(decides) <= 300),
  add column promise text not null default '' check (char_length(promise) <= 1000),
  -- How it is decided what is chosen, how many, and what happens when something chosen is withdrawn. Null: nothing is chosen here.
  add column result_rule text check (result_rule in ('most_votes', 'jury', 'council')),
  add column chosen_count integer check (chosen_count between 1 and 100),
  add column runner_up text check (runner_up in ('next', 'anew', 'none')),
  -- Since when the three above stand, should the phase that froze them be moved away afterwards.
  add column rule_frozen_at timestamptz(3),
  add column version integer not null default 1,
  add column archived_at timestamptz(3),
  add constraint project_archived check ((stage = 'archived') = (archived_at is not null)),
  add constraint project_rule check (result_rule is null or (chosen_count is not null and runner_up is not null));

-- What each change made of what, in the words of the town about nobody; who did it stands in the log.
create table project_change (
  id uuid primary key, project_id uuid not null references project on delete cascade, version integer not null,
  what text not null check (what in ('made', 'saved', 'phases', 'published', 'archived', 'reopened', 'result')),
  before jsonb, after jsonb not null, at timestamptz(3) not null, unique (project_id, version)
);

-- What has been public does not become a draft again, and a draft holds no ideas: so nothing of it can be anywhere.
create function project_stays_public() returns trigger language plpgsql as $$ begin
  raise exception 'A project that was public is never a draft again.' using errcode = 'check_violation', constraint = 'project_stays_public';
end $$;
create trigger project_stays_public before update of stage on project for each row
  when (old.stage <> 'draft' and new.stage = 'draft') execute function project_stays_public();
create function idea_in_no_draft() returns trigger language plpgsql as $$ begin
  if exists (select from project p where p.id = new.project_id and p.stage = 'draft') then
    raise exception 'A draft of a project holds no ideas.' using errcode = 'check_violation', constraint = 'idea_in_no_draft';
  end if;
  return new;
end $$;
create trigger idea_in_no_draft before insert or update of project_id on idea for each row execute function idea_in_no_draft();

-- A phase that opens or closes by itself changes what everybody may see as much as a deed does.
create function public_version_at(moment timestamptz) returns text language sql stable as $$
  select ((select sum(changes) from public_version) * 1000000
    + (select count(*) filter (where starts_at <= moment) + count(*) filter (where ends_at <= moment) from phase))::text
$$;
