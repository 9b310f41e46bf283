-- Quotes that were found and that staff left out of a report, each with its reason. Where they stand alone, never their words.
create table report_left_out (
  report_id uuid not null references report,
  section text not null check (section in ('proposed', 'reasons', 'conditions', 'against', 'disputed', 'minorities')),
  topic text not null default '',              -- key of the topic; empty for a side of an idea
  source_id uuid not null, version integer not null, start_at integer not null,
  reason text not null check (char_length(reason) between 5 and 200),
  left_out_by uuid not null references account, left_out_at timestamptz(3) not null,
  primary key (report_id, section, topic, source_id, version, start_at)
);
create index report_left_out_by on report_left_out (left_out_by);
-- A draft that is thrown away keeps nothing.
create or replace function report_discarded() returns trigger language plpgsql as $$
begin
  delete from report_topic_text where report_id = new.id;
  delete from report_left_out where report_id = new.id;
  return null;
end $$;
