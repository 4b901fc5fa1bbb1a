-- Who owns tickets: the agency's units, from a ward's to a ministry's. The first one takes what no
-- rule gives to another, so that every ticket has an owner at every moment.
create table unit (
  code varchar(40) primary key,
  name varchar(200) not null,
  tier varchar(20) not null,
  region varchar(20),
  parent varchar(40) references unit,
  active boolean not null
);
insert into unit (code, name, tier, active) values ('verifikasi', 'Meja verifikasi', 'REGENCY', true);

alter table ticket add column unit varchar(40) default 'verifikasi' not null references unit;
create index ticket_by_unit on ticket (unit, filed_at);

-- Officers that were there before roles are admins: there was one kind only.
alter table officer add column display_name varchar(100);
alter table officer add column role varchar(20) default 'ADMIN' not null;
alter table officer add column active boolean default true not null;

create table officer_unit (
  officer varchar(60) not null references officer,
  unit varchar(40) not null references unit,
  primary key (officer, unit)
);
