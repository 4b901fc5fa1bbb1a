package kanal.desk.similar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.TicketWitness;
import kanal.desk.ticket.TicketWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps joined tickets together: what officers decide about the leader is decided about its
/// followers and told to their citizens, and what those write is told on the leader.
public final class Following implements TicketWitness {
  private final JdbcClient jdbc;
  private final JoinedTickets joined;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final TicketFeed feed;

  public Following(JdbcClient jdbc, TicketFeed feed) {
    this.jdbc = jdbc;
    this.joined = new JoinedTickets(jdbc);
    this.writer = new TicketWriter(jdbc);
    this.changes = new ChangeLog(jdbc);
    this.feed = feed;
  }

  @Override
  public void decided(
      TicketNumber leader, Optional<Stage> stage, String words, String officer, Instant at) {
    for (var follower : joined.followers(leader)) {
      if (moved(follower, stage)) {
        writer.tell(
            follower, new DeskLine(at, Speaker.OFFICER, words, Optional.of(officer), stage));
        changes.add(
            follower,
            at,
            stage,
            words.isEmpty() ? Optional.empty() : Optional.of(words),
            Optional.empty());
        tellPages(follower);
      }
    }
  }

  /// False for a ticket that its citizen took back. The clock runs on the leader alone.
  private boolean moved(TicketNumber follower, Optional<Stage> stage) {
    return jdbc.sql(
                """
                update ticket set stage = coalesce(cast(:stage as varchar), stage), due = null,
                  citizen_wrote = false, version = version + 1, touched_at = current_timestamp
                where number = :number and stage <> 'WITHDRAWN'
                """)
            .param("stage", stage.map(Stage::name).orElse(null))
            .param("number", follower.value())
            .update()
        > 0;
  }

  @Override
  public void amended(TicketNumber number, Amendment amendment, Instant at) {
    switch (amendment) {
      case Amendment.Added(var line, _, _) -> onTheLeader(number, line.text(), at);
      case Amendment.Reopened() -> onTheLeader(number, "belum beres", at);
      case Amendment.Withdrawn() -> withdrawn(number, at);
      case Amendment.Corrected _, Amendment.Rated _ -> {}
    }
  }

  private void onTheLeader(TicketNumber follower, String words, Instant at) {
    joined
        .leader(follower)
        .ifPresent(leader -> {
          // Who may see the one need not be allowed to see the other.
          var told =
              visibleTogether(follower, leader) && !words.isBlank()
                  ? "Dari laporan " + follower + ": " + words
                  : "Ada kabar baru pada laporan " + follower + ".";
          writer.tell(
              leader, new DeskLine(at, Speaker.CITIZEN, told, Optional.empty(), Optional.empty()));
          jdbc.sql(
                  """
                  update ticket set citizen_wrote = true, touched_at = current_timestamp
                  where number = ?
                  """)
              .param(leader.value())
              .update();
          tellPages(leader);
        });
  }

  private boolean visibleTogether(TicketNumber one, TicketNumber other) {
    return jdbc.sql("select count(distinct unit) from ticket where number in (:numbers)")
            .param("numbers", List.of(one.value(), other.value()))
            .query(Long.class)
            .single()
        == 1;
  }

  /// What one citizen takes back, the others still wait for.
  private void withdrawn(TicketNumber number, Instant at) {
    joined.leader(number).ifPresent(leader -> onTheLeader(number, "laporan ditarik", at));
    joined.part(number);
    joined
        .passOn(number)
        .ifPresent(heir -> {
          jdbc.sql(
                  """
                  update ticket set due = coalesce(due, verify_by), version = version + 1,
                    touched_at = current_timestamp
                  where number = ? and stage in ('RECEIVED', 'VERIFIED', 'WAITING')
                  """)
              .param(heir.value())
              .update();
          tellPages(heir);
        });
  }

  private void tellPages(TicketNumber number) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            feed.changed(number);
          }
        });
  }
}
