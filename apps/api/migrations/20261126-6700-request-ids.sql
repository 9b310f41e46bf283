-- Work that is left for the worker keeps the id of the request that left it: one id finds all lines of the log.
-- Marks for the search have none: one mark stands for many requests, and it is set by a trigger on the way of every vote.
alter table event_delivery add column request_id text check (length(request_id) <= 64);
alter table mail add column request_id text check (length(request_id) <= 64);
