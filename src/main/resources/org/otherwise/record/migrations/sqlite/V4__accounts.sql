-- Editors. "key" is the name in the form in which names are compared: two that differ only in case are one.
create table account (
  key        text not null primary key,
  name       text not null,
  password   text not null,
  disabled   integer not null default 0 check (disabled in (0, 1)),
  created_at text not null
) strict, without rowid;

-- Who is signed in. Only the hash of the secret that the browser holds is kept, so that a copy of this file opens nothing.
-- Seconds since 1970, since they are compared.
create table session (
  hash     text not null primary key,
  account  text not null references account (key) on delete cascade,
  began_at integer not null,
  seen_at  integer not null
) strict, without rowid;

create index session_by_account on session (account);
