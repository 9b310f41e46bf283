-- In which language somebody is written to: what they chose, or what the page was in on which they gave their address.
alter table account add column language text not null default 'de' check (language in ('de', 'en'));
alter table address_follow add column language text not null default 'de' check (language in ('de', 'en'));
alter table notice add column language text not null default 'de' check (language in ('de', 'en'));
