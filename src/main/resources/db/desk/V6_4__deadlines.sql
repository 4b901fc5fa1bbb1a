-- What was done about a deadline, each step once for a ticket and a deadline, and which unit was
-- told of it.
create table deadline_step (
  number varchar(20) not null references ticket,
  deadline date not null,
  step varchar(20) not null,
  unit varchar(40) not null references unit,
  at timestamp with time zone not null,
  primary key (number, deadline, step)
);
create index deadline_step_of_unit on deadline_step (unit, step);

-- Work that one replica at a time does, until when the one that has it may.
create table desk_lease (
  name varchar(40) primary key,
  holder varchar(60) not null,
  ends_at timestamp with time zone not null
);
insert into desk_lease (name, holder, ends_at) values ('deadlines', '', current_timestamp);
