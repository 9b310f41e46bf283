-- The clock of the first answer can be stopped with a public sentence: a step that moves nothing.
-- While it stands, idea.answer_due_on is empty; the step keeps how many working days were left.
alter table processing_step
  add column clock text check (clock in ('stopped', 'resumed')),
  add column days_left integer check (days_left >= 0),
  add constraint processing_step_days_left check ((clock is not distinct from 'stopped') = (days_left is not null)),
  add constraint processing_step_clock_moves_nothing check (clock is null or from_status = to_status);
create index processing_step_clock on processing_step (idea_id, created_at desc) where clock is not null;
