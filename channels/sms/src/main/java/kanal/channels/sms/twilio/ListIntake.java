package kanal.channels.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.RawIntake;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ChannelId;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.twilio.TwilioMapper.Mapped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes messages of Twilio's list in. One that always fails is quarantined, so that those behind
/// it need not wait.
public final class ListIntake implements RawIntake {
  /// How messages of the list come in.
  static final String WAY = "twilio list";

  private static final Logger LOG = LoggerFactory.getLogger(ListIntake.class);
  private static final String API = "https://api.twilio.com";
  private static final int LAST_THROWN_AWAY = 200;

  private final OurNumbers numbers;
  private final TwilioApi api;
  private final TwilioMapper mapper;
  private final Intake intake;
  private final Quarantine quarantine;
  private final InstantSource clock;

  public ListIntake(
      OurNumbers numbers,
      TwilioApi api,
      Intake intake,
      Quarantine quarantine,
      InstantSource clock) {
    this.numbers = numbers;
    this.api = api;
    this.mapper = new TwilioMapper(numbers);
    this.intake = intake;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /// What operators threw away of late: the list still has it, and it must not come back.
  Set<String> thrownAway() {
    return quarantine.discarded(LAST_THROWN_AWAY).stream()
        .map(Discarded::id)
        .collect(Collectors.toSet());
  }

  /// Takes a message in, unless it is known, in quarantine or thrown away from there.
  ///
  /// @return whether it is new
  /// @throws Unavailable when it could not be made durable
  boolean takeIn(ListedMessage message, Set<String> thrownAway) {
    var channel = numbers.channel(message.to());
    if (channel.isEmpty()) {
      return false;
    }
    var raw = raw(channel.get(), message);
    if (isSettled(raw.id(), thrownAway)) {
      return false;
    }
    try {
      var mapped = mapped(message);
      return mapped.isPresent()
          && !isSettled(mapped.get(), thrownAway)
          && intake.receive(mapped.get().message()) == Intake.Received.ACCEPTED;
    } catch (Unavailable | ApiConnectionException away) {
      throw away;
    } catch (ApiException refusal) {
      if (TwilioAnswers.delivery(refusal) instanceof Delivery.Refused(var reason)) {
        keepAside(raw, message, reason);
        return false;
      }
      throw refusal;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError poison) {
      keepAside(raw, message, poison.getClass().getName());
      return false;
    }
  }

  private boolean isSettled(Mapped.Message mapped, Set<String> thrownAway) {
    var what = new Quarantined.What.Message(mapped.message());
    return isSettled(quarantine.idOf(what), thrownAway);
  }

  private boolean isSettled(String id, Set<String> thrownAway) {
    return thrownAway.contains(id) || quarantine.find(id).isPresent();
  }

  private void keepAside(RawInput raw, ListedMessage message, String failure) {
    LOG.error("message {} of Twilio's list is quarantined: {}", message.sid(), failure);
    quarantine.keep(raw, failure, clock.instant());
  }

  private RawInput raw(ChannelId channel, ListedMessage message) {
    return new RawInput(channel, WAY, clock.instant(), message.bytes());
  }

  @Override
  public boolean takes(ChannelId channel, String way) {
    return way.equals(WAY) && numbers.channels().contains(channel);
  }

  @Override
  public Optional<String> takeAgain(RawInput raw) {
    try {
      mapped(ListedMessage.read(raw.bytes())).ifPresent(known -> intake.receive(known.message()));
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of("its bytes are not those of a listed message");
    }
  }

  /// Empty for what no citizen sent.
  private Optional<Mapped.Message> mapped(ListedMessage message) {
    return switch (mapper.map(form(message), message.sentAt(clock))) {
      case Mapped.Message known -> Optional.of(known);
      case Mapped.Machine(), Mapped.NotOurs() -> Optional.empty();
    };
  }

  /// The parameters the webhook would have brought; only a WhatsApp pin is not in the list.
  private Form form(ListedMessage message) {
    var fields = new HashMap<>(message.fields());
    if (message.hasFiles()) {
      var index = 0;
      for (var file : api.files(message.sid())) {
        fields.put("MediaUrl" + index, API + file.getUri().replaceFirst("\\.json$", ""));
        fields.put("MediaContentType" + index, file.getContentType());
        index++;
      }
    }
    return new Form(fields);
  }
}
