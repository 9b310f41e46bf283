-- What the office was reminded of: once for each day that was promised.
create table office_reminder (
  idea_id uuid not null references idea, due_on date not null, told_at timestamptz(3) not null,
  kind text not null check (kind in ('escalated', 'overdue', 'soon', 'office_late', 'no_reply', 'long_pause')),
  primary key (idea_id, kind, due_on)
);
create index idea_answer_due on idea (coalesce(answer_due_on, date '9999-12-31'), id) where visibility = 'published';
create index idea_with_office on idea (status) where visibility = 'published' and status in ('assigned', 'forwarded');
