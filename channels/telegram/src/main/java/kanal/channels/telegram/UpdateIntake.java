package kanal.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.RawInput;
import kanal.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/// Takes one update in, whichever way it came.
final class UpdateIntake {
  /// How updates come in, by polling or by webhook.
  static final String WAY = "update";

  private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

  // UTF-8 has no form for half of a surrogate pair, JSON's escapes have
  private static final JsonMapper LOSSLESS =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final TelegramUpdateMapper mapper;
  private final Intake intake;
  private final Quarantine quarantine;
  private final TelegramApi api;
  private final InstantSource clock;
  private final Typing typing;
  private final GroupNotice groups;
  private final LongAdder unreadable = new LongAdder();
  private final LongAdder ignored = new LongAdder();

  UpdateIntake(
      TelegramUpdateMapper mapper,
      Intake intake,
      Quarantine quarantine,
      TelegramApi api,
      Bot bot,
      InstantSource clock) {
    this.mapper = mapper;
    this.intake = intake;
    this.quarantine = quarantine;
    this.api = api;
    this.clock = clock;
    typing = new Typing(api);
    groups = new GroupNotice(api, bot::link);
  }

  /// Takes an update in that came by long polling.
  ///
  /// @throws kanal.bot.engine.Unavailable when Telegram must keep it
  void take(JsonNode update) {
    take(update, () -> written(update));
  }

  /// When this returns, Telegram may forget the update: what a citizen did is durable, and what
  /// cannot be read is in quarantine.
  ///
  /// @param bytes of the update
  /// @throws kanal.bot.engine.Unavailable when Telegram must keep it
  void take(JsonNode update, Supplier<byte[]> bytes) {
    var failure = taken(update);
    if (failure.isPresent()) {
      unreadable.increment();
      LOG.warn("update {} {}; quarantined", id(update), failure.get());
      var now = clock.instant();
      quarantine.keep(new RawInput(mapper.channel(), WAY, now, bytes.get()), failure.get(), now);
    }
    if (update.has("callback_query")) {
      stopSpinning(update.path("callback_query").path("id").asText());
    }
  }

  /// @return why the update could not be read; empty when it is in, or nothing for us
  Optional<String> taken(JsonNode update) {
    var now = clock.instant();
    Optional<InboundMessage> message;
    try {
      message = mapper.map(update, now);
    } catch (Unmappable e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (message.isPresent()) {
      // before the turn: the answer that follows takes it away again
      typing.seen(message.get(), now);
      intake.receive(message.get());
    } else {
      ignored.increment();
      groups.seen(update, now);
    }
    return Optional.empty();
  }

  private static byte[] written(JsonNode update) {
    try {
      return LOSSLESS.writeValueAsBytes(update);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON cannot be written", e);
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

  /// How many updates were nothing for us since the start: of groups, of channels, of other bots.
  long ignored() {
    return ignored.sum();
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
