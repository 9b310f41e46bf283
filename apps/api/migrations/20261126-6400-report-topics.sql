-- Which texts a topic holds that was found by its words. Ids alone: its list shows what can be read when it is opened, and words that were
-- hidden or erased stand nowhere here.
create table analysis_topic_text (
  run_id uuid not null references analysis_run on delete cascade, topic smallint not null,  -- its place in the run's model
  source_id uuid not null, kind text not null check (kind in ('idea', 'comment')),
  primary key (run_id, topic, source_id)
);
-- The places in the model of the topics that were found, in the order of the findings.
alter table analysis_run add column topic_places smallint[];
-- Kept with the report, because a run is forgotten after a month and an edition is not.
create table report_topic_text (
  report_id uuid not null references report, topic smallint not null check (topic > 0),     -- its place among the report's topics
  source_id uuid not null, kind text not null check (kind in ('idea', 'comment')),
  primary key (report_id, topic, source_id)
);
-- A draft that is thrown away keeps nothing.
create function report_discarded() returns trigger language plpgsql as $$
begin
  delete from report_topic_text where report_id = new.id;
  return null;
end $$;
create trigger report_discarded after update of state on report for each row
  when (new.state = 'discarded' and old.state <> 'discarded') execute function report_discarded();

-- What an edition speaks of, in the words that are frozen in it.
alter table report_edition add column scope_words text generated always as (document::jsonb #>> '{scope,words}') stored;
create index report_edition_scope on report_edition ((scope - '{fromDay,untilDay}'::text[]), number desc);
