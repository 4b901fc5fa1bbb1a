-- What officers said the topic of a ticket is: messages to learn from. One a ticket, because the
-- last word counts; withdrawn ones keep no text.
create table learning_example (
  number varchar(20) primary key references ticket,
  text varchar not null,
  topic varchar(60) not null,
  way varchar(10) not null,
  machine_topic varchar(60) not null,
  machine_confidence double precision not null,
  model_version varchar(64),
  officer varchar(60) not null,
  at timestamp with time zone not null,
  filed_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
create index learning_example_by_time on learning_example (filed_at);

-- The one training that may run, whichever replica runs it.
create table learning_run (
  id int primary key,
  state varchar(10) not null,
  version varchar(64),
  officer varchar(60),
  started_at timestamp with time zone,
  beat_at timestamp with time zone,
  done int not null,
  steps int not null,
  cancel_asked boolean not null,
  problem varchar
);
insert into learning_run (id, state, done, steps, cancel_asked) values (1, 'NONE', 0, 0, false);
