package kanal.desk.similar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pairs of tickets that may tell of the same, and what officers said to them.
final class Proposals {
  /// Numbers begin with their month and count within it, with more digits when four are too few.
  private static final Comparator<TicketNumber> IN_TIME =
      Comparator.comparing((TicketNumber number) -> number.value().substring(0, 4))
          .thenComparingInt(number -> number.value().length())
          .thenComparing(TicketNumber::value);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Proposals(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Where a pair stands.
  enum State {
    /// An officer is asked.
    PROPOSED,
    /// The same.
    JOINED,
    /// Not the same; not asked again.
    REFUSED
  }

  /// A pair seen from one of its tickets.
  record Pair(TicketNumber other, State state) {}

  /// Asks about none of its pairs any more.
  ///
  /// @return whether anything was asked
  boolean drop(TicketNumber number) {
    return jdbc.sql(
                """
                delete from ticket_similar
                where (number = :number or other = :number) and state = 'PROPOSED'
                """)
            .param("number", number.value())
            .update()
        > 0;
  }

  /// Asks about these pairs, and no longer about others that nobody answered.
  ///
  /// @return whether anything is new
  boolean propose(Footprint ticket, Map<TicketNumber, Likeness> found, Set<TicketNumber> own) {
    var asked = new HashSet<TicketNumber>();
    boolean news = false;
    for (var pair : of(ticket.number())) {
      asked.add(pair.other());
      if (pair.state() == State.PROPOSED && !found.containsKey(pair.other())) {
        delete(ticket.number(), pair.other());
        news = true;
      }
    }
    for (var entry : found.entrySet()) {
      if (!asked.contains(entry.getKey()) && !own.contains(entry.getKey())) {
        news |= insert(ticket.number(), entry.getKey(), entry.getValue().score());
      }
    }
    return news;
  }

  List<Pair> of(TicketNumber number) {
    return jdbc.sql(
            """
            select case when number = :number then other else number end as partner, state
            from ticket_similar where number = :number or other = :number
            order by score desc, partner
            """)
        .param("number", number.value())
        .query((row, _) ->
            new Pair(
                new TicketNumber(row.getString("partner")), State.valueOf(row.getString("state"))))
        .list();
  }

  /// Notes an officer's answer.
  void answer(TicketNumber one, TicketNumber other, State state, String officer, Instant at) {
    int known =
        jdbc.sql(
                """
                update ticket_similar set state = :state, officer = :officer, at = :at
                where number = :later and other = :earlier
                """)
            .params(values(one, other))
            .param("state", state.name())
            .param("officer", officer)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into ticket_similar (number, other, score, state, officer, at)
              values (:later, :earlier, 1, :state, :officer, :at)
              """)
          .params(values(one, other))
          .param("state", state.name())
          .param("officer", officer)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private boolean insert(TicketNumber one, TicketNumber other, double score) {
    return jdbc.sql(
                """
                insert into ticket_similar (number, other, score, state, at)
                values (:later, :earlier, :score, 'PROPOSED', :at) on conflict do nothing
                """)
            .params(values(one, other))
            .param("score", score)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  private void delete(TicketNumber one, TicketNumber other) {
    jdbc.sql(
            """
            delete from ticket_similar
            where number = :later and other = :earlier and state = 'PROPOSED'
            """)
        .params(values(one, other))
        .update();
  }

  private static Map<String, String> values(TicketNumber one, TicketNumber other) {
    boolean later = IN_TIME.compare(one, other) > 0;
    return Map.of(
        "later",
        later ? one.value() : other.value(),
        "earlier",
        later ? other.value() : one.value());
  }
}
