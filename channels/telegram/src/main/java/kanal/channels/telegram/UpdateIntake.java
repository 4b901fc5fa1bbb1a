package kanal.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import kanal.bot.engine.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/// Takes one update in, whichever way it came.
final class UpdateIntake {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

  private final TelegramUpdateMapper mapper;
  private final Intake intake;
  private final TelegramApi api;
  private final Clock clock;
  private final Typing typing;
  private final GroupNotice groups;
  private final LongAdder unreadable = new LongAdder();

  UpdateIntake(TelegramUpdateMapper mapper, Intake intake, TelegramApi api, Bot bot, Clock clock) {
    this.mapper = mapper;
    this.intake = intake;
    this.api = api;
    this.clock = clock;
    typing = new Typing(api);
    groups = new GroupNotice(api, bot::link);
  }

  /// When this returns, Telegram may forget the update: what a citizen did is durable, and what
  /// cannot be read was logged and counted.
  ///
  /// @throws kanal.bot.engine.Unavailable when Telegram must keep it
  void take(JsonNode update) {
    try {
      var now = clock.instant();
      var message = mapper.map(update, now);
      if (message.isPresent()) {
        // before the turn: the answer that follows takes it away again
        typing.seen(message.get(), now);
        intake.receive(message.get());
      } else {
        groups.seen(update, now);
      }
    } catch (Unmappable e) {
      unreadable.increment();
      LOG.warn("update {} {}; skipped", id(update), e.getMessage());
    }
    if (update.has("callback_query")) {
      stopSpinning(update.path("callback_query").path("id").asText());
    }
  }

  /// An update's number; 0 when it has none.
  static long id(JsonNode update) {
    return update.path("update_id").asLong();
  }

  /// How many updates could not be read since the start.
  long unreadable() {
    return unreadable.sum();
  }

  // The button shows that it is being worked on until it is answered; nothing is lost without.
  private void stopSpinning(String queryId) {
    if (queryId.isEmpty()) {
      return;
    }
    Thread.ofVirtual()
        .name("telegram-press")
        .start(() -> {
          var answer = api.call(new AnswerCallbackQuery(queryId));
          if (!(answer instanceof Answer.Done<Boolean>)) {
            LOG.debug("a button press was not answered: {}", answer);
          }
        });
  }
}
