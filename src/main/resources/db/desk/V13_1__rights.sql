-- Tickets whose words and files are gone: on a citizen's wish, or because their time was over. What
-- they were counted by stays.
create table ticket_erased (
  number varchar(20) primary key references ticket,
  at timestamp with time zone not null,
  officer varchar(60) not null,
  cause varchar(20) not null
);

-- Tickets that are kept and not worked on, as their citizen wishes, and the deadlines that wait.
create table ticket_restricted (
  number varchar(20) primary key references ticket,
  at timestamp with time zone not null,
  officer varchar(60) not null,
  due date,
  close_by date
);

insert into desk_lease (name, holder, ends_at) values ('retention', '', current_timestamp);
