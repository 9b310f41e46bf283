-- Reports for the council: drafted, edited by staff, published as numbered editions that never change.

-- How a text of people that a report cites stands today: ok · edited · withdrawn · hidden · erased. Asked on every reading, so that
-- what is taken away vanishes at once, whoever took it away.
create function text_of_version(of_kind text, of_id uuid, of_version integer, of_part text) returns text language sql stable as $$
  select case when of_kind = 'idea' then coalesce(
      (select case when of_part = 'title' then i.title else i.body end from idea i where i.id = of_id and i.version = of_version),
      (select case when of_part = 'title' then r.title else r.body end from idea_revision r
       where r.idea_id = of_id and r.version = of_version and r.removed_ground is null and r.state not in ('refused', 'waiting')))
    -- What a comment said before it was mended is a revision; the rest of its versions are its text of today.
    else coalesce(
      (select r.body from comment_revision r where r.comment_id = of_id and r.version >= of_version order by r.version limit 1),
      (select c.body from comment c where c.id = of_id and c.version >= of_version and c.visibility <> 'deleted')) end
$$;
create function source_standing(of_kind text, of_id uuid, of_version integer, of_part text) returns text language plpgsql stable as $$
declare
  idea_seen text;
  comment_seen text;
  said text;
  says text;
begin
  if of_kind = 'comment' then
    select i.visibility, c.visibility, c.body into idea_seen, comment_seen, says from comment c join idea i on i.id = c.idea_id where c.id = of_id;
    if comment_seen is null or comment_seen in ('deleted', 'anonymised') then return 'erased'; end if;
    if comment_seen <> 'published' then return 'hidden'; end if;
  else
    select i.visibility, case when of_part = 'title' then i.title else i.body end into idea_seen, says from idea i where i.id = of_id;
    if idea_seen is null or idea_seen = 'anonymised' then return 'erased'; end if;
  end if;
  -- An idea without its words leaves the comments below it where nobody can read them.
  if idea_seen not in ('published', 'withdrawn', 'merged') then return 'hidden'; end if;
  said := text_of_version(of_kind, of_id, of_version, coalesce(of_part, 'text'));
  if said is null then return 'hidden'; end if;
  if of_kind = 'idea' and idea_seen = 'withdrawn' then return 'withdrawn'; end if;
  return case when said = says then 'ok' else 'edited' end;
end $$;

create table report (
  id uuid primary key, title text not null check (char_length(title) between 5 and 120),
  project_id uuid references project, category_id uuid references category, place_id uuid references place,
  from_day date, until_day date, status text,
  state text not null default 'draft' check (state in ('draft', 'published', 'discarded')),
  version integer not null default 1,
  analysis_id uuid,                            -- the run that reads the texts; null: not started
  findings jsonb,                              -- what it found without any quote; null: not there yet
  figures jsonb not null,                      -- as counted last: ids and numbers, never texts of people
  created_by uuid not null references account, created_at timestamptz(3) not null, changed_at timestamptz(3) not null,
  check (from_day <= until_day)
);
create index report_open on report (changed_at desc) where state = 'draft';
-- A quote has no text here: it is cut from its source whenever it is read, so that an erasure reaches every draft.
create table report_sentence (
  id uuid primary key, report_id uuid not null references report, section text not null,
  topic text, position integer not null, kind text not null check (kind in ('quote', 'count', 'editor', 'assessment')),
  text text check (char_length(text) <= 1000), machine_text text, query text, shown boolean not null default true,
  stance text, label text, votes integer,
  check ((kind = 'quote') = (text is null)), check ((kind = 'count') = (query is not null))
);
create index report_sentence_of_report on report_sentence (report_id, position);
create table sentence_source (
  sentence_id uuid not null references report_sentence on delete cascade, position integer not null,
  kind text not null check (kind in ('idea', 'comment')), source_id uuid not null, number integer not null, version integer not null,
  part text check (part in ('title', 'text')), start_at integer, end_at integer, sha256 text,
  primary key (sentence_id, position), check (num_nulls(part, start_at, end_at, sha256) in (0, 4))
);
create index sentence_source_of on sentence_source (source_id);

-- Published for good. `document` is canonical JSON; where people's words stand it holds salted digests, and `sha256` is of these bytes.
create table report_edition (
  number integer primary key check (number > 0), id uuid not null unique, report_id uuid not null unique references report,
  title text not null, scope jsonb not null, figures jsonb not null, document text not null, sha256 text not null unique,
  previous_sha256 text, published_at timestamptz(3) not null, published_by uuid not null references account
);
create trigger report_edition_append_only before update or delete or truncate on report_edition for each statement execute function refuse_change();
-- The words of people in an edition, and what its sentences rest on. Only a removal changes a row: it takes the text and the salt.
create table edition_source (
  edition integer not null references report_edition, key integer not null, sentence text not null,
  kind text not null check (kind in ('idea', 'comment')), source_id uuid not null, number integer not null, version integer not null,
  part text check (part in ('title', 'text')), start_at integer, end_at integer, sha256 text, text text, salt bytea,
  erased_at timestamptz(3), primary key (edition, key), check ((text is null) = (salt is null))
);
create index edition_source_of on edition_source (source_id);
create function edition_source_stays() returns trigger language plpgsql as $$
begin
  if (new.edition, new.key, new.sentence, new.kind, new.source_id, new.number, new.version) is distinct from
      (old.edition, old.key, old.sentence, old.kind, old.source_id, old.number, old.version)
    or new.text is not null and new.text is distinct from old.text or new.salt is not null and new.salt is distinct from old.salt then
    raise exception 'the words of an edition are taken away or stay as they are';
  end if;
  return new;
end $$;
create trigger edition_source_stays before update on edition_source for each row execute function edition_source_stays();
create trigger edition_source_no_delete before delete or truncate on edition_source for each statement execute function refuse_change();
-- Who leaves or deletes takes their words out of every edition, in the same transaction and whatever did it.
create function erase_cited() returns trigger language plpgsql as $$
begin
  update edition_source set text = null, salt = null, sha256 = null, start_at = null, end_at = null, erased_at = clock_timestamp()
    where source_id = new.id and erased_at is null;
  return null;
end $$;
create trigger idea_erased_cited after update of visibility on idea for each row
  when (new.visibility = 'anonymised' and old.visibility <> 'anonymised') execute function erase_cited();
create trigger comment_erased_cited after update of visibility on comment for each row
  when (new.visibility in ('deleted', 'anonymised') and old.visibility not in ('deleted', 'anonymised')) execute function erase_cited();

-- A sentence whose source has changed since, as a task for staff.
create table edition_mark (
  edition integer not null, key integer not null, why text not null check (why in ('edited', 'withdrawn', 'hidden', 'erased')),
  marked_at timestamptz(3) not null, settled_at timestamptz(3), settled_by uuid references account, note text check (char_length(note) <= 500),
  primary key (edition, key), foreign key (edition, key) references edition_source, check ((settled_at is null) = (settled_by is null))
);
create index edition_mark_open on edition_mark (marked_at) where settled_at is null;
