-- Dates are ISO 8601 text in reduced precision, instants ISO 8601 text in UTC, offsets UTF-16 units.
-- "added" is the number of the change with which a row came: it orders rows by their arrival.

create table meta (
  name  text not null primary key,
  value text not null
) strict, without rowid;

-- One row, updated inside each writing transaction, so that numbers become visible in their order.
create table counter (
  one integer not null primary key check (one = 1),
  n   integer not null
) strict;

insert into counter (one, n) values (1, 0);

create table change_log (
  n         integer not null primary key,
  kind      text not null check (kind in ('article', 'quote', 'speaker', 'contradiction')),
  id        text not null,
  operation text not null check (operation in ('upsert', 'delete'))
) strict;

-- Up to which change each follower has come.
create table follower (
  name text not null primary key,
  n    integer not null
) strict, without rowid;

-- "original" names the earliest article of a group of near-duplicates; an article that is alone names itself.
create table article (
  id          text not null primary key,
  source_id   text,
  url         text,
  publisher   text,
  title       text not null,
  byline      text,
  dateline    text,
  published   text,
  language    text not null,
  revision    integer not null,
  original    text not null references article (id),
  added       integer not null,
  imported_at text not null
) strict;

create index article_by_original on article (original);

-- A document as it came, gzipped. Kept for good: what is extracted can be extracted again.
create table raw (
  article    text not null references article (id),
  digest     text not null,
  source     text not null,
  media_type text not null,
  bytes      blob not null,
  at         text not null,
  primary key (article, digest)
) strict;

create table revision (
  article text not null references article (id),
  number  integer not null,
  text    text not null,
  digest  text not null,
  raw     text not null,
  at      text not null,
  primary key (article, number),
  foreign key (article, raw) references raw (article, digest)
) strict;

-- The sketch of an article's text, from which near-duplicates are recognised: 32-bit minima.
create table signature (
  article text not null primary key references article (id),
  minima  blob not null
) strict;

-- Where to look for articles like one: only the originals of groups stand here, so that a text
-- which is printed ten thousand times is compared once.
create table signature_band (
  hash    integer not null,
  article text not null references article (id),
  primary key (hash, article)
) strict, without rowid;

create table speaker (
  id          text not null primary key,
  name        text not null,
  name_key    text not null,
  kind        text not null check (kind in ('person', 'institution', 'group')),
  country     text,
  merged_into text references speaker (id),
  unique (name_key, kind)
) strict;

-- "speaker" is whom the extraction named; readers follow merged_into from there.
create table quote (
  id             text not null primary key,
  article        text not null references article (id),
  revision       integer not null,
  start_at       integer not null,
  end_at         integer not null,
  words          text not null,
  words_key      text not null,
  context_before text not null,
  context_after  text not null,
  kind           text not null,
  cue            text,
  speaker_name   text not null,
  mention_start  integer,
  mention_end    integer,
  speaker_kind   text not null,
  role           text,
  organisation   text,
  country        text,
  relay          text,
  said_on        text,
  confidence     real not null,
  speaker        text references speaker (id),
  copy_of        text references quote (id),
  added          integer not null
) strict;

create index quote_by_article on quote (article);
create index quote_by_speaker on quote (speaker, country) where speaker is not null;
create index quote_by_words on quote (words_key);
create index quote_by_original on quote (copy_of) where copy_of is not null;
create index quote_by_arrival on quote (added);

-- Ids that were given once and whose quote has become another. Always one step from the end.
create table quote_alias (
  old_id text not null primary key,
  new_id text not null references quote (id) on delete cascade
) strict, without rowid;

create index quote_alias_by_target on quote_alias (new_id);

create table contradiction (
  id          text not null primary key,
  left_quote  text not null references quote (id),
  right_quote text not null references quote (id),
  label       text not null,
  denied_by   text check (denied_by in ('left', 'right')),
  reason      text not null,
  shared      text not null,
  differs     text not null,
  rule        text not null,
  score       real not null,
  status      text not null check (status in ('suggested', 'confirmed', 'dismissed')),
  decided_by  text,
  decided_at  text,
  decided_why text,
  added       integer not null
) strict;

create index contradiction_by_left on contradiction (left_quote);
create index contradiction_by_right on contradiction (right_quote);
create index contradiction_by_arrival on contradiction (added);
