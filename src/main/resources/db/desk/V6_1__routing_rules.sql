-- Whose a ticket is, by its topic and the region of its place. An empty topic or region stands for
-- any. The key leaves no two rules for the same tickets.
create table routing_rule (
  topic varchar(60) not null,
  region varchar(20) not null,
  unit varchar(40) not null references unit,
  primary key (topic, region)
);
create index routing_rule_of_unit on routing_rule (unit);

-- Who goes on with what a unit had that takes no more tickets.
alter table unit add column heir varchar(40) references unit;
