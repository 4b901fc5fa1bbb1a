package kanal.entry;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import kanal.bot.conversation.Report;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Intake;
import kanal.bot.message.InboundMessage;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;

/// Brings what an officer wrote down to the intake, once per form.
public final class EntryDesk {
  private static final String DEED = "ENTERED";

  private final Intake intake;
  private final ConversationStore conversations;
  private final DeskDatabase database;
  private final Audit audit;
  private final InstantSource clock;

  EntryDesk(
      Intake intake, ConversationStore conversations, DeskDatabase database, InstantSource clock) {
    this.intake = intake;
    this.conversations = conversations;
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// A report that came of a form.
  record Entered(Way way, Report report) {}

  /// Files it; the same form again changes nothing and answers the same.
  ///
  /// @return empty when the intake could not read it: then an operator sees it
  /// @throws kanal.bot.engine.Unavailable when it is not taken in and must be sent again
  Optional<Entered> enter(EntryForm form, Officer officer) {
    var before = find(form.token());
    if (before.isPresent()) {
      note(before.get(), officer);
      return before;
    }
    var way = Way.of(form.way()).orElseThrow();
    var id = "entry-" + form.token();
    intake.receive(
        new InboundMessage(
            id,
            id,
            way.conversation(form.token()),
            clock.instant(),
            form.recorded(way, officer.displayName())));
    var entered = find(form.token());
    entered.ifPresent(it -> note(it, officer));
    return entered;
  }

  /// What came of a form, by its token.
  Optional<Entered> find(String token) {
    return Arrays.stream(Way.values())
        .flatMap(way ->
            conversations.find(way.conversation(token)).stream()
                .flatMap(conversation -> conversation.reports().stream())
                .map(report -> new Entered(way, report)))
        .findFirst();
  }

  /// Who it was, once, also when the first try broke off before this.
  private void note(Entered entered, Officer officer) {
    var number = entered.report().number();
    database.commit(() -> {
      var noted =
          database
              .jdbc()
              .sql("select count(*) from audit where number = ? and deed = ?")
              .params(number.value(), DEED)
              .query(Long.class)
              .single();
      if (noted == 0) {
        audit.note(officer.name(), DEED, number, Optional.of(entered.way().channel()));
      }
      return noted == 0;
    });
  }
}
