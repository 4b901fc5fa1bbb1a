-- The readable name of the region a place lies in, and the regions it may lie in while that is open.
alter table ticket add column place_region_name varchar;

create table ticket_place_candidate (
  number varchar(20) not null references ticket,
  rank int not null,
  code varchar not null,
  name varchar not null,
  primary key (number, rank)
);
