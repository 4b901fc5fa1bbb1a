-- Which ticket's change was last seen to by which errand, so that what a crash left undone is found.
create table ticket_errand (
  errand varchar(20) not null,
  number varchar(20) not null references ticket,
  touched_at timestamp with time zone not null,
  primary key (errand, number)
);

-- The words tickets are found by when another tells of the same.
create table similar_word (
  word varchar(40) not null,
  filed_at timestamp with time zone not null,
  number varchar(20) not null references ticket,
  primary key (word, filed_at, number)
);
create index similar_word_of on similar_word (number);
create index ticket_by_region on ticket (place_region, filed_at);
create index ticket_by_point on ticket (place_latitude, place_longitude);

-- Two tickets that may tell of the same, the later one first, and what an officer said to it:
-- PROPOSED, JOINED or REFUSED.
create table ticket_similar (
  number varchar(20) not null references ticket,
  other varchar(20) not null references ticket,
  score double precision not null,
  state varchar(10) not null,
  officer varchar(60),
  at timestamp with time zone not null,
  primary key (number, other)
);
create index ticket_similar_by_other on ticket_similar (other, state);
create index ticket_similar_by_state on ticket_similar (state, number);

-- Tickets that follow another, the leader, which follows none.
create table ticket_joined (
  number varchar(20) primary key references ticket,
  leader varchar(20) not null references ticket,
  officer varchar(60) not null,
  at timestamp with time zone not null
);
create index ticket_joined_by_leader on ticket_joined (leader);
