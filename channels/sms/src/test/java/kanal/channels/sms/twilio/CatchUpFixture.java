package kanal.channels.sms.twilio;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.InboundMessage;
import kanal.channels.sms.HttpCalls;
import kanal.channels.sms.OurNumbers;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TwilioMessage;
import org.junit.jupiter.api.AfterEach;

/// A catch-up and the Twilio whose list it reads.
abstract class CatchUpFixture {
  static final String OURS = "+6281100001708";
  static final String CITIZEN = "+6281234567890";
  private static final OurNumbers NUMBERS = new OurNumbers(OURS, "+6281100001709");
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  final FakeTwilio twilio = FakeTwilio.start();
  final HttpCalls calls = new HttpCalls(Duration.ofSeconds(5));
  final RecordingIntake intake = new RecordingIntake();
  final Memory memory = new Memory();
  final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  private final TwilioAccount account =
      new TwilioAccount(
          twilio.accountSid(),
          twilio.authToken(),
          "",
          "https://lapor.example.go.id",
          URI.create(twilio.url()));

  final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final TwilioApi api = new TwilioApi(account, calls);
  final TwilioCatchUp catchUp = newCatchUp();

  static final class Memory implements Cursors, Leases {
    final Map<String, String> positions = new ConcurrentHashMap<>();
    volatile boolean ours = true;
    volatile boolean released;

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(positions.get(name));
    }

    @Override
    public boolean save(String name, String position, long fence) {
      positions.put(name, position);
      return true;
    }

    @Override
    public boolean hold(String name) {
      return ours;
    }

    @Override
    public long fence(String name) {
      return 1;
    }

    @Override
    public void release(String name) {
      released = true;
    }
  }

  ListIntake list(Intake into) {
    return new ListIntake(NUMBERS, api, into, quarantine, now::get);
  }

  TwilioCatchUp newCatchUp() {
    return newCatchUp(intake);
  }

  TwilioCatchUp newCatchUp(Intake into) {
    return new TwilioCatchUp(
        account, NUMBERS, api, list(into), memory, memory, now::get, Duration.ofMillis(50));
  }

  @AfterEach
  void close() {
    catchUp.close();
    calls.close();
    twilio.close();
  }

  TwilioMessage wrote(String body, Duration afterNoon) {
    return twilio.incoming(CITIZEN, OURS, body, NOON.plus(afterNoon));
  }

  void at(Duration afterNoon) {
    now.set(NOON.plus(afterNoon));
  }

  List<String> texts() {
    return intake.accepted().stream().map(InboundMessage::text).toList();
  }
}
