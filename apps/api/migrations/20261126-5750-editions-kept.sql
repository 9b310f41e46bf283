-- What is erased leaves editions, drafts and analyses whole, and an edition cannot be written into afterwards.

-- From which version on a comment says what it says today: what was cited before is in its revisions, or gone.
alter table comment add column text_since integer not null default 1;
update comment c set text_since = coalesce((select max(r.version) + 1 from comment_revision r where r.comment_id = c.id), c.version)
  where c.edited_at is not null;
create function comment_text_since() returns trigger language plpgsql as $$
begin
  new.text_since := new.version;
  return new;
end $$;
create trigger comment_text_since before update of body on comment for each row
  when (new.body is distinct from old.body) execute function comment_text_since();

create or replace function text_of_version(of_kind text, of_id uuid, of_version integer, of_part text) returns text language sql stable as $$
  select case when of_kind = 'idea' then coalesce(
      (select case when of_part = 'title' then i.title else i.body end from idea i where i.id = of_id and i.version = of_version),
      (select case when of_part = 'title' then r.title else r.body end from idea_revision r
       where r.idea_id = of_id and r.version = of_version and r.removed_ground is null and r.state not in ('refused', 'waiting')))
    -- What a comment said before it was mended is a revision, and gone with it; the rest of its versions are its text of today.
    else coalesce(
      (select r.body from comment_revision r where r.comment_id = of_id and r.version >= of_version order by r.version limit 1),
      (select c.body from comment c where c.id = of_id and of_version between c.text_since and c.version and c.visibility <> 'deleted')) end
$$;
create or replace function source_standing(of_kind text, of_id uuid, of_version integer, of_part text) returns text language plpgsql stable as $$
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
  -- A revision of an idea is taken away by moderation, one of a comment only by its author.
  if said is null then return case when of_kind = 'comment' then 'erased' else 'hidden' end; end if;
  if of_kind = 'idea' and idea_seen = 'withdrawn' then return 'withdrawn'; end if;
  return case when said = says then 'ok' else 'edited' end;
end $$;

-- Where the findings of a run name a text, so that an erasure finds them without reading them all.
create table analysis_source (
  run_id uuid not null references analysis_run on delete cascade, source_id uuid not null, primary key (source_id, run_id)
);
create index analysis_source_run on analysis_source (run_id);
create function quotes_without(quotes jsonb, of_id uuid, above integer, upto integer) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(quote order by nr) filter (where (quote #>> '{source,id}')::uuid <> of_id
      or (quote #>> '{source,version}')::integer <= above or (quote #>> '{source,version}')::integer > upto), '[]')
  from jsonb_array_elements(quotes) with ordinality q (quote, nr)
$$;
-- Takes the words of these versions out of everything that cites them, with the plain digests by which they could be guessed.
create function forget_cited(of_id uuid, above integer, upto integer) returns void language plpgsql as $$
begin
  update edition_source set text = null, salt = null, part = null, sha256 = null, start_at = null, end_at = null, erased_at = clock_timestamp()
    where source_id = of_id and erased_at is null and version > above and version <= upto;
  update sentence_source set part = null, sha256 = null, start_at = null, end_at = null
    where source_id = of_id and part is not null and version > above and version <= upto;
  update analysis_run r set findings = jsonb_set(r.findings, '{topics}', (
      select coalesce(jsonb_agg(topic || jsonb_build_object(
        'proposed', quotes_without(topic -> 'proposed', of_id, above, upto), 'reasons', quotes_without(topic -> 'reasons', of_id, above, upto),
        'conditions', quotes_without(topic -> 'conditions', of_id, above, upto), 'against', quotes_without(topic -> 'against', of_id, above, upto)
      ) order by nr), '[]') from jsonb_array_elements(r.findings -> 'topics') with ordinality t (topic, nr)))
    where r.findings is not null and r.id in (select run_id from analysis_source where source_id = of_id);
end $$;
create or replace function erase_cited() returns trigger language plpgsql as $$
begin
  perform forget_cited(new.id, 0, 2147483647);
  return null;
end $$;
-- Who leaves takes earlier texts along where the last one stays.
create function erase_cited_comment_revision() returns trigger language plpgsql as $$
begin
  perform forget_cited(old.comment_id, coalesce(
    (select max(r.version) from comment_revision r where r.comment_id = old.comment_id and r.version < old.version), 0), old.version);
  return null;
end $$;
create trigger comment_revision_erased_cited after delete on comment_revision for each row execute function erase_cited_comment_revision();
create function erase_cited_idea_revision() returns trigger language plpgsql as $$
begin
  perform forget_cited(old.idea_id, old.version - 1, old.version);
  return null;
end $$;
create trigger idea_revision_deleted_cited after delete on idea_revision for each row execute function erase_cited_idea_revision();
create trigger idea_revision_erased_cited after update of salt on idea_revision for each row
  when (new.salt = '' and old.salt <> '') execute function erase_cited_idea_revision();

-- A run that ends while somebody leaves: either waits for the other here, and then sees what became of the text.
create function note_found() returns trigger language plpgsql as $$
declare
  gone uuid;
begin
  insert into analysis_source (run_id, source_id)
    select distinct new.id, (id #>> '{}')::uuid from jsonb_path_query(new.findings, '$.topics[*].*[*].source.id') id on conflict do nothing;
  perform from idea i where i.id in (select source_id from analysis_source where run_id = new.id) order by i.id for share;
  perform from comment c where c.id in (select source_id from analysis_source where run_id = new.id) order by c.id for share;
  for gone in select s.source_id from analysis_source s left join idea i on i.id = s.source_id left join comment c on c.id = s.source_id
    where s.run_id = new.id and (coalesce(i.visibility, 'published') = 'anonymised'
      or coalesce(c.visibility, 'published') in ('deleted', 'anonymised')) loop
    perform forget_cited(gone, 0, 2147483647);
    delete from analysis_source where run_id = new.id and source_id = gone;
  end loop;
  return null;
end $$;
create trigger analysis_found after insert or update of findings on analysis_run for each row
  when (new.findings is not null and new.state = 'done' and pg_trigger_depth() = 0) execute function note_found();
update analysis_run set findings = findings where findings is not null;

-- Drafts that are over hold nothing: what was published is in its edition.
create function report_over() returns trigger language plpgsql as $$
begin
  delete from report_sentence where report_id = new.id;
  return null;
end $$;
create trigger report_over after update of state on report for each row
  when (new.state <> 'draft' and old.state = 'draft') execute function report_over();
delete from report_sentence s using report r where r.id = s.report_id and r.state <> 'draft';
update sentence_source s set part = null, sha256 = null, start_at = null, end_at = null where part is not null
  and source_standing(s.kind, s.source_id, s.version, s.part) = 'erased';

-- The database reckons the hash itself, and the chain has no loose end.
alter table report_edition add check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  add foreign key (previous_sha256) references report_edition (sha256);
update edition_source set part = null where erased_at is not null and part is not null;
alter table edition_source add check (num_nulls(part, start_at, end_at, sha256) in (0, 4)),
  add check (erased_at is null or num_nonnulls(part, start_at, end_at, sha256, text, salt) = 0);
create or replace function edition_source_stays() returns trigger language plpgsql as $$
begin
  if (new.edition, new.key, new.sentence, new.kind, new.source_id, new.number, new.version) is distinct from
      (old.edition, old.key, old.sentence, old.kind, old.source_id, old.number, old.version)
    -- All of it goes at once, and for good.
    or old.erased_at is not null or new.erased_at is null then
    raise exception 'the words of an edition are taken away or stay as they are';
  end if;
  return new;
end $$;
create function edition_source_with_edition() returns trigger language plpgsql as $$
begin
  if not exists (select from report_edition e where e.number = new.edition and e.xmin = pg_current_xact_id()::xid) then
    raise exception 'the sources of an edition are written with it';
  end if;
  return new;
end $$;
create trigger edition_source_with_edition before insert on edition_source for each row execute function edition_source_with_edition();

-- When the cause of a task has gone; if it comes back, so does the task.
alter table edition_mark add column ended_at timestamptz(3);
