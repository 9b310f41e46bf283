-- Whoever goes to the other login by the button that says so states to be at least 14; only then may a new account note it.
alter table external_visit add column states_age boolean not null default false;
