-- How officers prove who they are, and what they chose for themselves.
alter table officer add column must_change boolean default false not null;
-- Sessions remember it; a new one ends all that were begun before.
alter table officer add column session_stamp varchar(40) default '' not null;
alter table officer add column keys_enabled boolean default true not null;
-- Counts only once it was confirmed with a code, at totp_since. A code of an interval is taken once.
alter table officer add column totp_secret varchar(64);
alter table officer add column totp_since timestamp with time zone;
alter table officer add column totp_last_interval bigint;

create table officer_recovery_code (
  officer varchar(60) not null references officer,
  hash varchar(200) not null,
  primary key (officer, hash)
);
