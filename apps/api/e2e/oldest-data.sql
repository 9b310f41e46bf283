-- A small town as the first released schema held it (its first two migrations): invented, with something in every table that people
-- fill. The triggers of that schema keep its counters.
create function u(n integer) returns uuid language sql immutable as $$ select ('01a20000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
insert into place (id, slug, name, kind, coordinate_quality, residents) values
  (u(1), 'salzderhelden', 'Salzderhelden', 'village', 'exact', 2300), (u(2), 'dassensen', 'Dassensen', 'village', 'unverified', null);
insert into category (id, slug, name, position) values (u(11), 'wege', 'Wege', 1), (u(12), 'gruen', 'Grün', 2);
insert into project (id, slug, name, question, permanent) values
  (u(21), 'ideenkasten', 'Ideenkasten', 'Was soll besser werden?', true), (u(22), 'platz', 'Der Platz', 'Was soll dort entstehen?', false);
insert into phase (id, project_id, kind, name, starts_at, ends_at, position) values
  (u(23), u(22), 'collect', 'Sammeln', '2026-01-01', '2026-03-01', 1), (u(24), u(22), 'support', 'Unterstützen', '2026-03-01', '2026-04-01', 2);
insert into town_setting (key, value) values ('answerDays', '20');
insert into town_page (slug, locale, title, body) values ('impressum', 'de', 'Impressum', 'Stadt Einbeck'), ('spielregeln', 'de', 'Spielregeln', '1. Freundlich bleiben.');
insert into account (id, email, email_canonical, display_name, role, place_id, confirmed_at) values
  (u(31), 'Resident@Example.org', 'resident@example.org', 'Bewohnerin', 'resident', u(1), '2026-01-02'),
  (u(32), 'other@example.org', 'other@example.org', 'Nachbar', 'resident', null, '2026-01-02'),
  (u(33), 'moderator@example.org', 'moderator@example.org', 'Moderation', 'moderator', null, '2026-01-02'),
  (u(34), 'second@example.org', 'second@example.org', 'Zweite Moderation', 'moderator', null, '2026-01-02'),
  (u(35), 'office@example.org', 'office@example.org', 'Bauamt', 'office', null, '2026-01-02'),
  (u(36), 'new@example.org', 'new@example.org', 'Noch neu', 'resident', null, null);
insert into session (token_digest, account_id, expires_at) values ('\x01', u(31), '2030-01-01');
insert into idea (id, number, title, body, author_id, project_id, category_id, place_id, visibility, status, answer_due_on, created_at, submitted_at, published_at, removed_at, removed_ground, source, external_id)
select u(40 + n), case when v = 'unconfirmed' then null else nextval('idea_number') end, 'Idee ' || n || ' am Wall', 'Dort fehlt seit langem ein sicherer Weg.',
  u(case when n = 3 then 32 else 31 end), u(21), u(case when n % 2 = 0 then 12 else 11 end), case when n = 1 then u(1) end, v, s, due, '2026-02-01',
  case when v <> 'unconfirmed' then timestamptz '2026-02-01' end, case when v in ('published', 'hidden', 'withdrawn') then timestamptz '2026-02-02' end,
  case when v in ('refused', 'hidden') then timestamptz '2026-02-05' end, case when v in ('refused', 'hidden') then 'Regel 3' end,
  case when n = 9 then 'raddialog' end, case when n = 9 then 'r-17' end
from (values (1, 'published', 'received', date '2026-03-16'), (2, 'published', 'accepted', null), (3, 'published', 'done', null), (4, 'submitted', 'received', null),
  (5, 'refused', 'received', null), (6, 'hidden', 'received', null), (7, 'unconfirmed', 'received', null), (8, 'withdrawn', 'received', null), (9, 'published', 'in_review', date '2026-03-16')) x(n, v, s, due);
insert into idea_revision (idea_id, version, title, body, salt) select id, 1, title, body, uuid_send(id) from idea;
with cast_now as (insert into vote (idea_id, account_id, created_at) values (u(41), u(32), '2026-02-03'), (u(41), u(33), '2026-02-03'), (u(42), u(32), '2026-02-04') returning idea_id)
update idea_tally t set vote_count = n from (select idea_id, count(*) as n from cast_now group by idea_id) c where c.idea_id = t.idea_id;
insert into comment (id, idea_id, parent_id, author_id, body, stance, visibility, removed_at, removed_ground, created_at) values
  (u(61), u(41), null, u(32), 'Ja, das hilft allen, die dort gehen.', 'for', 'published', null, null, '2026-02-03'),
  (u(62), u(41), null, u(31), 'Wer pflegt das dann?', 'question', 'published', null, null, '2026-02-03'),
  (u(63), u(41), u(61), u(31), 'Genau so ist es.', null, 'published', null, null, '2026-02-04'),
  (u(64), u(42), null, u(32), 'Kauft bei uns.', null, 'hidden', '2026-02-05', 'Regel 3', '2026-02-04');
insert into comment_vote (comment_id, account_id) values (u(61), u(31));
update comment_tally set vote_count = 1 where comment_id = u(61);
insert into processing_step (id, idea_id, from_status, to_status, sentence, office, actor_id, created_at) values
  (u(71), u(42), 'received', 'accepted', 'Der Weg wird im Sommer gebaut.', 'Bauamt', u(35), '2026-02-10');
insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, step_id, actor_id, published_at) values
  (u(72), u(42), 'Der Weg kommt.', 'Der Weg wird im Sommer gebaut, weil viele ihn brauchen.', 'Bauamt', 6, true, u(71), u(35), '2026-02-10');
insert into queue_item (id, kind, idea_id, comment_id, due_at, created_at, closed_at) values
  (u(81), 'idea', u(44), null, '2026-02-03', '2026-02-01', null), (u(82), 'idea', u(45), null, '2026-02-03', '2026-02-01', '2026-02-05'),
  (u(83), 'notice', u(46), null, '2026-02-06', '2026-02-04', '2026-02-05'), (u(84), 'notice', u(42), u(64), '2026-02-06', '2026-02-04', '2026-02-05');
insert into notice (id, item_id, idea_id, comment_id, reason, text, email, reporter_id) values
  (u(86), u(83), u(46), null, 'advertising', 'Das ist Werbung.', 'who@example.org', null), (u(87), u(84), u(42), u(64), 'advertising', 'Das auch.', null, u(31));
insert into decision (id, item_id, idea_id, comment_id, action, reason, ground, before, actor_id, created_at) values
  (u(91), u(82), u(45), null, 'refuse', 'Das ist Werbung für einen Laden.', 'Regel 3', 'submitted', u(33), '2026-02-05'),
  (u(92), u(83), u(46), null, 'hide', 'Das ist Werbung für einen Laden.', 'Regel 3', 'published', u(33), '2026-02-05'),
  (u(93), u(84), u(42), u(64), 'hide', 'Das ist Werbung für einen Laden.', 'Regel 3', 'published', u(34), '2026-02-05');
insert into queue_item (id, kind, idea_id, due_at, created_at, appeal_of, appeal_text) values (u(85), 'appeal', u(45), '2026-02-20', '2026-02-06', u(91), 'Das ist keine Werbung.');
insert into reason_preset (id, label, text, ground, position) values (u(95), 'Werbung', 'Das ist Werbung.', 'Regel 3', 1);
insert into event (kind, actor_id, subject_id, idea_id, detail, created_at) values
  ('IdeaSubmitted', u(31), u(41), u(41), '{}', '2026-02-01'), ('IdeaPublished', u(33), u(41), u(41), '{"from": "submitted", "to": "published"}', '2026-02-02'),
  ('IdeaRefused', u(33), u(45), u(45), '{"from": "submitted", "to": "refused"}', '2026-02-05'), ('IdeaHidden', u(33), u(46), u(46), '{"from": "published", "to": "hidden"}', '2026-02-05');
insert into event_delivery (event_id, subscriber) select id, 'moderation.queue' from event where kind = 'IdeaSubmitted';
insert into mail (id, key, recipient, subject, text, html, send_after, created_at, sent_at) values
  (u(96), 'decision:' || u(91), 'Resident@Example.org', 'Abgelehnt', '', '', '2026-02-05', '2026-02-05', '2026-02-05'),
  (u(97), 'notice:' || u(86), 'who@example.org', 'Deine Meldung', 'Danke.', '<p>Danke.</p>', '2026-02-04', '2026-02-04', null);
drop function u(integer);
