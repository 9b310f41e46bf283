-- The first schema: the whole main job. Text is in German, names are in English; times are timestamptz(3),
-- because a JavaScript Date keeps milliseconds and a keyset cursor must not skip a row inside one of them.
create extension if not exists pg_trgm;

-- where and what about ------------------------------------------------------------------------------------------
create table place (
  id uuid primary key, slug text not null unique, name text not null unique, kind text not null,
  lat double precision, lon double precision,
  coordinate_quality text not null check (coordinate_quality in ('exact', 'minute', 'unverified')),
  residents integer check (residents > 0)
);
create table category (
  id uuid primary key, slug text not null unique, name text not null unique, position integer not null
);
create table project (
  id uuid primary key, slug text not null unique, name text not null, question text not null,
  permanent boolean not null default false, position integer not null default 0,
  created_at timestamptz(3) not null default now()
);
create table phase (
  id uuid primary key, project_id uuid not null references project,
  kind text not null check (kind in ('collect', 'support', 'discuss', 'decide', 'answer')),
  name text not null, starts_at timestamptz(3) not null, ends_at timestamptz(3) not null, position integer not null,
  check (starts_at < ends_at), unique (project_id, position)
);
create table town_setting (key text primary key, value jsonb not null, updated_at timestamptz(3) not null default now());
create table town_page (
  slug text not null, locale text not null check (locale in ('de', 'en')), title text not null, body text not null,
  demo boolean not null default false, updated_at timestamptz(3) not null default now(), primary key (slug, locale)
);

-- who -----------------------------------------------------------------------------------------------------------
create table account (
  id uuid primary key, email text not null, email_canonical text not null unique,
  display_name text not null check (char_length(display_name) between 2 and 60),
  role text not null default 'resident' check (role in ('resident', 'moderator', 'office', 'council', 'admin')),
  place_id uuid references place, confirmed_at timestamptz(3), created_at timestamptz(3) not null default now()
);
create table sign_in_request (
  id uuid primary key, email_canonical text not null, code_digest bytea not null, token_digest bytea not null unique,
  attempts integer not null default 0, expires_at timestamptz(3) not null, used_at timestamptz(3),
  used_from bytea,                             -- keyed digest of the network that confirmed: strangers' requests do not use up its limit
  created_at timestamptz(3) not null default now()
);
create index sign_in_request_open on sign_in_request (email_canonical, created_at desc) where used_at is null;
create index sign_in_request_used on sign_in_request (email_canonical, used_at) where used_at is not null;
create table session (
  token_digest bytea primary key, account_id uuid not null references account, created_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(), expires_at timestamptz(3) not null
);
create index session_account on session (account_id);
create table rate_limit (key text primary key, points integer not null default 0, expire bigint);

-- ideas: two stored axes ----------------------------------------------------------------------------------------
create sequence idea_number as integer;
create table idea (
  id uuid primary key,
  number integer unique,                       -- drawn at confirmation; people quote it
  title text not null check (char_length(title) between 1 and 250),
  body text not null check (char_length(body) between 1 and 10000),
  author_id uuid not null references account, project_id uuid not null references project,
  category_id uuid not null references category,
  place_id uuid references place,              -- null: the whole town
  lat double precision check (lat between -90 and 90), lon double precision check (lon between -180 and 180),
  visibility text not null check (visibility in ('draft', 'unconfirmed', 'submitted', 'changes_requested', 'published', 'refused', 'hidden', 'merged', 'withdrawn', 'anonymised')),
  status text not null default 'received' check (status in ('received', 'in_review', 'assigned', 'needs_information', 'forwarded', 'to_council', 'accepted', 'accepted_in_part', 'declined', 'not_responsible', 'already_done', 'planned', 'in_progress', 'done', 'stopped')),
  version integer not null default 1,
  answer_due_on date,                          -- first answer: 30 working days after publication
  source text, external_id text, source_url text,
  created_at timestamptz(3) not null default now(), submitted_at timestamptz(3), published_at timestamptz(3),
  removed_at timestamptz(3), removed_ground text,
  check ((lat is null) = (lon is null)),
  check (visibility in ('draft', 'unconfirmed') or number is not null),
  check (visibility <> 'published' or published_at is not null),
  unique (source, external_id)
);
create index idea_newest on idea (published_at desc, id desc) where visibility = 'published';
create index idea_newest_in_place on idea (place_id, published_at desc, id desc) where visibility = 'published';
create index idea_newest_in_category on idea (category_id, published_at desc, id desc) where visibility = 'published';
create index idea_newest_in_project on idea (project_id, published_at desc, id desc) where visibility = 'published';
create index idea_by_status on idea (status, published_at desc, id desc) where visibility = 'published';
create index idea_author on idea (author_id, created_at desc);
-- Texts live in revisions, so that the log never holds text and an erasure takes text and salt together.
create table idea_revision (
  idea_id uuid not null references idea, version integer not null, title text not null, body text not null,
  salt bytea not null, created_at timestamptz(3) not null default now(), primary key (idea_id, version)
);

-- Counters stay out of the wide, indexed row: updates here are heap-only.
create table idea_tally (
  idea_id uuid primary key references idea, vote_count integer not null default 0 check (vote_count >= 0),
  comment_count integer not null default 0 check (comment_count >= 0), active_at timestamptz(3) not null default now()
) with (fillfactor = 50);
create index idea_tally_most_voted on idea_tally (vote_count desc, idea_id desc);
create index idea_tally_active on idea_tally (active_at desc, idea_id desc);
create table vote (
  idea_id uuid not null references idea, account_id uuid not null references account,
  created_at timestamptz(3) not null default now(), primary key (idea_id, account_id)
);
create index vote_account on vote (account_id, idea_id);

create sequence comment_number as integer;
create table comment (
  id uuid primary key, number integer not null unique default nextval('comment_number'),
  idea_id uuid not null references idea, parent_id uuid, author_id uuid not null references account,
  body text not null check (char_length(body) between 2 and 2000),
  stance text check (stance in ('for', 'if', 'against', 'question')),
  visibility text not null default 'published' check (visibility in ('published', 'hidden', 'anonymised')),
  removed_at timestamptz(3), removed_ground text, changed_the_plan text,
  salt bytea not null default uuid_send(gen_random_uuid()), -- of the digest in the log: erased together with the text
  version integer not null default 1, created_at timestamptz(3) not null default now(),
  unique (id, idea_id), foreign key (parent_id, idea_id) references comment (id, idea_id)
);
create index comment_of_idea on comment (idea_id, created_at, id) where parent_id is null;
create index comment_replies on comment (parent_id, created_at, id) where parent_id is not null;
create index comment_author on comment (author_id, created_at desc);
create table comment_tally (
  comment_id uuid primary key references comment, vote_count integer not null default 0 check (vote_count >= 0),
  votes_before integer not null default 0      -- given under the idea before this comment stood there to be chosen
) with (fillfactor = 50);
create table comment_vote (
  comment_id uuid not null references comment, account_id uuid not null references account,
  created_at timestamptz(3) not null default now(), primary key (comment_id, account_id)
);

-- the town's side -----------------------------------------------------------------------------------------------
create table processing_step (
  id uuid primary key, idea_id uuid not null references idea, from_status text not null, to_status text not null,
  sentence text not null check (char_length(sentence) between 5 and 500), reason text, office text,
  due_on date, forwarded_to text, committee text, meeting_at timestamptz(3), paper_url text,
  salt bytea not null default uuid_send(gen_random_uuid()),
  actor_id uuid not null references account, created_at timestamptz(3) not null default now(),
  check (to_status not in ('declined', 'stopped') or reason is not null)
);
create index processing_step_of_idea on processing_step (idea_id, created_at);
create table answer (
  id uuid primary key, idea_id uuid not null references idea, key_sentence text not null, body text not null,
  office text not null, next text, facts jsonb not null default '[]', working_days integer not null, in_time boolean not null,
  step_id uuid references processing_step,     -- the move that it brought, if it brought one
  salt bytea not null default uuid_send(gen_random_uuid()),
  actor_id uuid not null references account, published_at timestamptz(3) not null default now()
);
create index answer_newest on answer (published_at desc, id desc);
create index answer_of_idea on answer (idea_id, published_at desc);

-- moderation ----------------------------------------------------------------------------------------------------
create table queue_item (
  id uuid primary key, kind text not null check (kind in ('idea', 'comment', 'notice', 'appeal')),
  idea_id uuid not null references idea, comment_id uuid references comment,
  version integer not null default 1, due_at timestamptz(3) not null, created_at timestamptz(3) not null default now(),
  closed_at timestamptz(3), claimed_by uuid references account, claimed_until timestamptz(3),
  appeal_text text check (char_length(appeal_text) <= 2000), appeal_of uuid,
  check ((kind = 'appeal') = (appeal_of is not null))
);
create index queue_open on queue_item (due_at, id) where closed_at is null;
create index queue_open_of_kind on queue_item (kind, due_at, id) where closed_at is null;
create unique index queue_one_open on queue_item (kind, idea_id, comment_id) nulls not distinct where closed_at is null;
create unique index queue_one_appeal on queue_item (appeal_of) where appeal_of is not null;
create index idea_waiting on idea (submitted_at, id) where visibility = 'submitted';
create table notice (
  id uuid primary key, item_id uuid not null references queue_item, idea_id uuid not null references idea, comment_id uuid references comment,
  reason text not null check (reason in ('insult', 'private_data', 'advertising', 'illegal', 'other')),
  text text not null check (char_length(text) <= 2000), email text, reporter_id uuid references account,
  created_at timestamptz(3) not null default now()
);
create index notice_of_item on notice (item_id, created_at);
create table decision (
  id uuid primary key, item_id uuid not null references queue_item, idea_id uuid not null references idea, comment_id uuid references comment,
  action text not null check (action in ('publish', 'refuse', 'hide', 'keep', 'uphold', 'overturn')),
  reason text, ground text, before text not null, actor_id uuid not null references account,
  salt bytea not null default uuid_send(gen_random_uuid()),
  created_at timestamptz(3) not null default now(), undone_at timestamptz(3), appeal_of uuid references decision,
  check (action not in ('refuse', 'hide', 'uphold') or (reason is not null and ground is not null)),
  check ((action in ('uphold', 'overturn')) = (appeal_of is not null))
);
create index decision_of_idea on decision (idea_id, created_at);
create index decision_of_comment on decision (comment_id) where comment_id is not null;
create index decision_of_item on decision (item_id, created_at);
create index decision_newest on decision (created_at desc) where undone_at is null;
-- An appeal and the decision it is about may be written in one transaction, in either order.
alter table queue_item add foreign key (appeal_of) references decision deferrable initially deferred;
-- Nobody decides an appeal against their own decision, whatever the program believes.
create function decision_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.id = new.appeal_of and d.actor_id = new.actor_id) then
    raise exception 'an appeal is decided by somebody else than the decision it is against' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decision_by_another before insert or update of actor_id, appeal_of on decision
  for each row when (new.appeal_of is not null) execute function decision_by_another();
create table reason_preset (id uuid primary key, label text not null, text text not null, ground text not null, position integer not null);

-- what happened: append-only, ids and verbs and salted digests, never text ---------------------------------------
create table event (
  id bigint generated always as identity primary key, kind text not null, actor_id uuid, subject_id uuid not null,
  idea_id uuid, detail jsonb not null default '{}', created_at timestamptz(3) not null default now()
);
create index event_of_idea on event (idea_id, id) where idea_id is not null;
-- One row per event and subscriber, written with the event and taken away when handled: nothing can be skipped by a cursor.
create table event_delivery (
  event_id bigint not null references event, subscriber text not null, attempts integer not null default 0,
  -- cut, not rounded: a rounded now() can lie in the future, and the worker that is woken at once would see nothing
  not_before timestamptz(3) not null default date_trunc('milliseconds', now()), last_error text, primary key (subscriber, event_id)
);

-- Which period of a daily or hourly task was last done.
create table periodic_run (name text primary key, period text not null, ran_at timestamptz(3) not null default now());

-- mail ----------------------------------------------------------------------------------------------------------
create table mail (
  id uuid primary key, key text not null unique,
  about_id uuid,                               -- what the text quotes: taken back with it when that is removed
  recipient text not null, subject text not null,
  text text not null, html text not null,      -- emptied once sent: a code or a link must not stay
  send_after timestamptz(3) not null, expires_at timestamptz(3), attempts integer not null default 0, last_error text,
  leased_until timestamptz(3), sent_at timestamptz(3), refused_at timestamptz(3), created_at timestamptz(3) not null
);
create index mail_waiting on mail (send_after) where sent_at is null and refused_at is null;
create index mail_about on mail (about_id) where sent_at is null and refused_at is null;

-- projections: each can be dropped and rebuilt --------------------------------------------------------------------
-- `kept` is the version that the search in PostgreSQL has already taken over; the row goes when Meilisearch has it too.
create table search_dirty (
  idea_id uuid primary key, version bigint not null default 1, kept bigint not null default 0, marked_at timestamptz(3) not null default now()
);
create index search_dirty_not_kept on search_dirty (marked_at) where kept <> version;
-- Counting the hits of a common word reads most rows, so they hold no more than that needs.
create table search_document (
  idea_id uuid primary key references idea, digest text not null, place_id uuid, category_id uuid not null, project_id uuid not null, status text not null,
  published_at timestamptz(3) not null, folded_title text not null, tokens tsvector not null
) with (toast_tuple_target = 256);
create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off);
create index search_document_of_place on search_document (place_id, published_at desc);
-- What a document has added to the frequencies of words, so that its removal takes away exactly that.
create table search_document_words (idea_id uuid primary key references search_document on delete cascade, words text[] not null);
create table search_word (word text primary key, stem text not null, frequency integer not null);
-- One row: the nouns by which compounds are opened, learned from the town's own texts at each rebuild.
create table search_model (
  only_one boolean primary key default true check (only_one), pipeline text not null, version integer not null,
  nouns jsonb not null, learned_from integer not null, learned_at timestamptz(3) not null default now()
);

-- Totals and facet counts are sums over these few rows, never count(*) over ideas.
create table listing_rollup (
  project_id uuid not null, category_id uuid not null, place_id uuid, status text not null, ideas integer not null check (ideas >= 0),
  unique nulls not distinct (project_id, category_id, place_id, status)
);
-- One row: the council's figures as they were counted last, small groups already suppressed.
create table council_snapshot (
  only_one boolean primary key default true check (only_one), figures jsonb not null,
  counted_at timestamptz(3) not null, counting_ms integer not null
);
-- The fair shuffle: 16 orders a day; lower keys come first. Rebuilt nightly with weights for ideas with few votes and comments.
create table fair_order (
  variant smallint not null check (variant between 0 and 15), key double precision not null, idea_id uuid not null,
  primary key (variant, key, idea_id)
);
create index fair_order_idea on fair_order (idea_id);

-- Projections are marked where the truth changes, so that no writer (service, import, migration) can forget one.
create function listing_count(p uuid, c uuid, l uuid, s text, delta integer) returns void language plpgsql as $$
begin
  if delta > 0 then
    insert into listing_rollup as r (project_id, category_id, place_id, status, ideas) values (p, c, l, s, delta)
      on conflict (project_id, category_id, place_id, status) do update set ideas = r.ideas + delta;
  else
    update listing_rollup set ideas = ideas + delta where project_id = p and category_id = c and place_id is not distinct from l and status = s;
  end if;
end $$;
create function idea_changed() returns trigger language plpgsql as $$
declare
  was boolean := tg_op <> 'INSERT' and old.visibility = 'published';
  is_now boolean := new.visibility = 'published';
begin
  if was and (not is_now or (old.project_id, old.category_id, old.place_id, old.status) is distinct from (new.project_id, new.category_id, new.place_id, new.status)) then
    perform listing_count(old.project_id, old.category_id, old.place_id, old.status, -1);
  end if;
  if is_now and (not was or (old.project_id, old.category_id, old.place_id, old.status) is distinct from (new.project_id, new.category_id, new.place_id, new.status)) then
    perform listing_count(new.project_id, new.category_id, new.place_id, new.status, 1);
  end if;
  if is_now and not was then
    insert into idea_tally (idea_id, active_at) values (new.id, new.published_at) on conflict do nothing;
    -- At the first publication only: asking whether it is there already would scan the whole table from a plan made when it was empty.
    -- Divided by the full weight of the shuffle: nobody has met it yet.
    if tg_op = 'INSERT' or old.published_at is null then
      insert into fair_order (variant, key, idea_id) select v, -ln(1 - random()) / 3, new.id from generate_series(0, 15) v;
    end if;
  end if;
  -- Its publication was undone: the next one is its first again.
  if was and new.published_at is null then
    delete from fair_order where idea_id = new.id;
  end if;
  if is_now or was then
    insert into search_dirty as d (idea_id) values (new.id) on conflict (idea_id) do update set version = d.version + 1, marked_at = now();
  end if;
  return null;
end $$;
create trigger idea_changed after insert or update of visibility, status, project_id, category_id, place_id, title, body on idea
  for each row execute function idea_changed();
create function comment_changed() returns trigger language plpgsql as $$
declare
  delta integer := (new.visibility = 'published')::int - (case when tg_op = 'UPDATE' then (old.visibility = 'published')::int else 0 end);
begin
  if tg_op = 'INSERT' then
    insert into comment_tally (comment_id, votes_before)
      select new.id, coalesce(sum(t.vote_count), 0) from comment c join comment_tally t on t.comment_id = c.id
      where c.idea_id = new.idea_id and c.parent_id is null and new.parent_id is null;
  end if;
  if delta <> 0 then
    update idea_tally set comment_count = comment_count + delta,
      active_at = case when delta > 0 then greatest(active_at, new.created_at) else active_at end where idea_id = new.idea_id;
  end if;
  return null;
end $$;
create trigger comment_changed after insert or update of visibility on comment for each row execute function comment_changed();

-- The log only grows: refused for everyone, not only for the role the product works as.
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'the log only grows: % on % refused', tg_op, tg_table_name; end $$;
create trigger event_append_only before update or delete or truncate on event for each statement execute function refuse_change();
create function event_recorded() returns trigger language plpgsql as $$ begin perform pg_notify('event_recorded', ''); return null; end $$;
create trigger event_recorded after insert on event for each statement execute function event_recorded();
create function mail_queued() returns trigger language plpgsql as $$ begin perform pg_notify('mail_queued', ''); return null; end $$;
create trigger mail_queued after insert on mail for each statement execute function mail_queued();
create function search_marked() returns trigger language plpgsql as $$ begin perform pg_notify('search_marked', ''); return null; end $$;
create trigger search_marked after insert or update on search_dirty for each statement execute function search_marked();
