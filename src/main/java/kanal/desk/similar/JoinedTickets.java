package kanal.desk.similar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which tickets follow which. A leader follows none, so a group is a leader and its followers.
final class JoinedTickets {
  private final JdbcClient jdbc;

  JoinedTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The ticket this one follows.
  Optional<TicketNumber> leader(TicketNumber number) {
    return jdbc.sql("select leader from ticket_joined where number = ?")
        .param(number.value())
        .query(String.class)
        .optional()
        .map(TicketNumber::new);
  }

  /// The tickets that follow this one, the first that joined first.
  List<TicketNumber> followers(TicketNumber leader) {
    return jdbc.sql("select number from ticket_joined where leader = ? order by at, number")
        .param(leader.value())
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }

  /// All tickets of this one's group, itself among them.
  Set<TicketNumber> group(TicketNumber number) {
    var leader = leader(number).orElse(number);
    var group = new HashSet<>(followers(leader));
    group.add(leader);
    group.add(number);
    return group;
  }

  /// Lets a ticket, and those that followed it, follow a leader.
  void join(TicketNumber number, TicketNumber leader, String officer, Instant at) {
    jdbc.sql("update ticket_joined set leader = ? where leader = ?")
        .params(leader.value(), number.value())
        .update();
    jdbc.sql("insert into ticket_joined (number, leader, officer, at) values (?, ?, ?, ?)")
        .params(number.value(), leader.value(), officer, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Lets a ticket follow none.
  void part(TicketNumber number) {
    jdbc.sql("delete from ticket_joined where number = ?").param(number.value()).update();
  }

  /// Makes the first follower the leader of the others.
  ///
  /// @return who leads now; empty when there was no follower
  Optional<TicketNumber> passOn(TicketNumber leader) {
    var next = followers(leader).stream().findFirst();
    next.ifPresent(heir -> {
      part(heir);
      jdbc.sql("update ticket_joined set leader = ? where leader = ?")
          .params(heir.value(), leader.value())
          .update();
    });
    return next;
  }
}
