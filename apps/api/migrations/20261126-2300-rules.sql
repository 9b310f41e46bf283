-- The rules of the house. What was published is never changed: a decision names the version that it rests on.
create table rules_version (
  number integer primary key check (number > 0), id uuid not null unique,
  valid_from date not null, published_at timestamptz(3) not null, demo boolean not null default false,
  note text, note_en text,                     -- what changed, in a sentence; the first version has none
  intro text not null, intro_en text, closing text not null, closing_en text
);
create table house_rule (
  version integer not null references rules_version, number integer not null check (number between 1 and 99),
  title text not null check (char_length(title) between 3 and 120), text text not null check (char_length(text) <= 2000),
  title_en text, text_en text, primary key (version, number), check ((title_en is null) = (text_en is null))
);
create trigger rules_version_append_only before update or delete or truncate on rules_version for each statement execute function refuse_change();
create trigger house_rule_append_only before update or delete or truncate on house_rule for each statement execute function refuse_change();
-- The next version while it is being written; `saved` counts, so that two who write at once are told.
create table rules_draft (
  one boolean primary key default true check (one), saved integer not null check (saved > 0), saved_at timestamptz(3) not null,
  content jsonb not null
);

-- A page of the town with numbered rules in it: what stands before them, the rules, and what stands behind them.
create function parts_of_rules(body text, out intro text, out closing text, out rules jsonb) language plpgsql immutable as $$
declare
  line text;
  found text[];
begin
  intro := ''; closing := ''; rules := '[]';
  foreach line in array string_to_array(replace(body, E'\r', ''), E'\n') loop
    found := regexp_match(line, '^(\d{1,2})\. +\*\*(.{3,120}?)\*\* *(.*)$');
    if found is not null and closing = '' then
      rules := rules || jsonb_build_object(
        -- As it is written there, or one more where a list repeats its numbers, as Markdown allows.
        'number', greatest(found[1]::integer, coalesce((rules -> -1 ->> 'number')::integer, 0) + 1), 'title', regexp_replace(found[2], '\.$', ''), 'text', found[3]);
    elsif closing = '' and jsonb_array_length(rules) > 0 and line ~ '^ +\S' then
      rules := jsonb_set(rules, array[(jsonb_array_length(rules) - 1)::text, 'text'],
        to_jsonb(btrim(rules -> -1 ->> 'text' || ' ' || btrim(line))));
    elsif jsonb_array_length(rules) = 0 then intro := intro || line || E'\n';
    elsif closing <> '' or btrim(line) <> '' then closing := closing || line || E'\n';
    end if;
  end loop;
  -- The heading above the list goes with the list.
  intro := btrim(regexp_replace(intro, E'(^|\n)#+ [^\n]*\\s*$', ''), E'\n ');
  closing := btrim(closing, E'\n ');
end $$;

-- Takes the page of the town that held the rules over as their first version; says whether there was something to take over.
create function take_over_rules() returns boolean language plpgsql as $$
declare
  german town_page;
  english town_page;
  parts record;
  parts_en record;
begin
  select * into german from town_page where slug = 'spielregeln' and locale = 'de';
  if not found or exists (select from rules_version) then return false; end if;
  select * into english from town_page where slug = 'spielregeln' and locale = 'en';
  select * into parts from parts_of_rules(german.body);
  select * into parts_en from parts_of_rules(coalesce(english.body, ''));
  insert into rules_version (number, id, valid_from, published_at, demo, intro, intro_en, closing, closing_en)
  values (1, gen_random_uuid(), (german.updated_at at time zone 'Europe/Berlin')::date, german.updated_at, german.demo,
    parts.intro, nullif(parts_en.intro, ''), parts.closing, case when parts_en.rules = '[]' then nullif(parts_en.closing, '') else parts_en.closing end);
  insert into house_rule (version, number, title, text, title_en, text_en)
  select 1, de.number, de.title, de.text, en.title, en.text
  from jsonb_to_recordset(parts.rules) as de(number integer, title text, text text)
    left join jsonb_to_recordset(parts_en.rules) as en(number integer, title text, text text) using (number);
  delete from town_page where slug = 'spielregeln' and locale in ('de', 'en');
  return true;
end $$;
select take_over_rules();
