-- A date of the council names the ideas that its committee has before it on that day.
create index processing_step_in_council on processing_step (meeting_at) where to_status = 'to_council';
