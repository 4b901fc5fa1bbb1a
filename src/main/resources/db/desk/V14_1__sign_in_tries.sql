-- Wrong tries to sign in, counted for all replicas together; who tried is a keyed hash. Gone after a
-- quarter of an hour.
create table sign_in_try (
  subject varchar(64) primary key,
  tries int not null,
  last_at timestamp with time zone not null
);
create index sign_in_try_by_time on sign_in_try (last_at);
-- Those were plain hashes, of which there are few enough to try them all.
delete from check_try;
