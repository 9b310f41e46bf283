-- Editing: every text an idea ever had is a revision with a state; what the public could read keeps the day from which it could.
alter table project add column checks_edits boolean not null default false; -- the old text stays until a moderator has seen the new one
alter table idea_revision
  add column change text not null default 'first' check (change in ('first', 'spelling', 'addition', 'meaning')),
  add column state text not null default 'text' check (state in ('text', 'waiting', 'asking', 'refused', 'dropped')),
  add column review text not null default 'none' check (review in ('none', 'due', 'done')),
  add column note text check (char_length(note) <= 200),
  add column category_id uuid references category, -- null: the same as in the next revision
  add column place_id uuid references place,
  add column shown_at timestamptz(3),          -- since when everybody could read it as the idea's text
  add column removed_ground text,
  add column asked_at timestamptz(3), add column ask_until timestamptz(3),
  add column supporters integer, add column carried integer, -- votes for the text before it, and those of them that said yes
  add check ((state = 'asking') <= (asked_at is not null and ask_until is not null and supporters is not null)),
  add check ((state = 'refused') <= (removed_ground is not null));
create unique index idea_revision_one_open on idea_revision (idea_id) where state in ('waiting', 'asking');
create index idea_revision_to_review on idea_revision (created_at) where review = 'due';
create index idea_revision_asking on idea_revision (ask_until) where state = 'asking';

-- Whether somebody who supported the text before also supports this one. Never shown to anyone but that person.
create table vote_renewal (
  idea_id uuid not null, version integer not null, account_id uuid not null references account,
  agrees boolean not null, created_at timestamptz(3) not null default now(),
  primary key (idea_id, version, account_id), foreign key (idea_id, version) references idea_revision on delete cascade
);
create index vote_renewal_account on vote_renewal (account_id);
-- The votes that a text had when another one took its place: the text that was voted for, frozen with its supporters.
create table earlier_vote (
  idea_id uuid not null, version integer not null, account_id uuid not null references account,
  created_at timestamptz(3) not null,
  primary key (idea_id, version, account_id), foreign key (idea_id, version) references idea_revision on delete cascade
);
create index earlier_vote_account on earlier_vote (account_id);

alter table queue_item drop constraint queue_item_kind_check;
alter table queue_item add constraint queue_item_kind_check check (kind in ('idea', 'comment', 'notice', 'appeal', 'edit'));
-- The revisions that a decision about an edit moved, from the first to the last, and the text before them.
alter table decision add column revision_from integer, add column revision_first integer, add column revision integer,
  add check (num_nulls(revision_from, revision_first, revision) in (0, 3));
alter table queue_item add column revision integer; -- of an appeal for a refused edit

-- A decision must have seen the text it is about: an open item gets a new version with every new text.
create function revision_written() returns trigger language plpgsql as $$
begin
  update queue_item set version = version + 1 where idea_id = new.idea_id and comment_id is null and closed_at is null;
  return null;
end $$;
create trigger revision_written after insert on idea_revision for each row when (new.version > 1) execute function revision_written();

create table withdrawal (
  id uuid primary key, idea_id uuid not null unique references idea,
  reason text not null check (reason in ('settled', 'better_idea', 'other_view', 'other')),
  text text check (char_length(text) <= 500), salt bytea not null, withdrawn_at timestamptz(3) not null,
  check (reason <> 'other' or text is not null)
);
