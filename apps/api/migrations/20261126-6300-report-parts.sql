-- What an edition holds beside its sentences: which ideas and comments were in it, and how many live in a place by whose count.
alter table place add column residents_source text check (char_length(residents_source) between 3 and 200),
  add column residents_year integer check (residents_year between 1900 and 2200),
  add check (residents is not null or num_nonnulls(residents_source, residents_year) = 0),
  add check (num_nulls(residents_source, residents_year) in (0, 2));

-- The running numbers of everything that was in the scope when it was counted; texts are read where they stand.
create table edition_contribution (
  edition integer primary key references report_edition, ideas integer[] not null, comments integer[] not null
);
create trigger edition_contribution_append_only before update or delete or truncate on edition_contribution
  for each statement execute function refuse_change();
create trigger edition_contribution_with_edition before insert on edition_contribution
  for each row execute function edition_source_with_edition();

-- A text that is meant as a whole is an idea's title too.
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
    select i.visibility, case when of_part = 'title' then i.title when of_part = 'text' then i.body else i.title || chr(10) || i.body end
      into idea_seen, says from idea i where i.id = of_id;
    if idea_seen is null or idea_seen = 'anonymised' then return 'erased'; end if;
  end if;
  -- An idea without its words leaves the comments below it where nobody can read them.
  if idea_seen not in ('published', 'withdrawn', 'merged') then return 'hidden'; end if;
  said := text_of_version(of_kind, of_id, of_version, coalesce(of_part, 'text'));
  if of_kind = 'idea' and of_part is null then said := text_of_version(of_kind, of_id, of_version, 'title') || chr(10) || said; end if;
  -- A revision of an idea is taken away by moderation, one of a comment only by its author.
  if said is null then return case when of_kind = 'comment' then 'erased' else 'hidden' end; end if;
  if of_kind = 'idea' and idea_seen = 'withdrawn' then return 'withdrawn'; end if;
  return case when said = says then 'ok' else 'edited' end;
end $$;
