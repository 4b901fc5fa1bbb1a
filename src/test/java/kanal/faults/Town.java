package kanal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.lab.Patience;
import kanal.lab.Platforms;

/// The citizens of one trial, each living on a thread of its own.
final class Town implements AutoCloseable {
  private static final int TELEGRAM = 4;
  private static final int SMS = 3;
  private static final int MAIL = 2;
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);

  private final List<Citizen> citizens = new CopyOnWriteArrayList<>();
  private final List<Thread> lives = new ArrayList<>();
  private final Random random;
  private volatile boolean closed;

  /// @param dreamers how many more begin a story on Telegram and never send it
  Town(Platforms platforms, TwilioDoor door, Random random, int dreamers) {
    this.random = random;
    for (int i = 0; i < TELEGRAM + dreamers; i++) {
      citizens.add(new TelegramWriter(platforms.telegram(), random, citizens.size(), i < TELEGRAM));
    }
    for (int i = 0; i < SMS; i++) {
      citizens.add(new SmsWriter(platforms.twilio(), door, random, citizens.size()));
    }
    for (int i = 0; i < MAIL; i++) {
      citizens.add(new MailWriter(platforms.mail(), random, citizens.size()));
    }
  }

  List<Citizen> citizens() {
    return List.copyOf(citizens);
  }

  /// Everybody begins within this time.
  void begin(Duration within) {
    for (var citizen : citizens) {
      live(citizen, Duration.ofMillis(random.nextLong(within.toMillis())));
    }
  }

  /// Somebody more, who begins at once.
  void join(Citizen citizen) {
    citizens.add(citizen);
    live(citizen, Duration.ZERO);
  }

  private void live(Citizen citizen, Duration first) {
    Runnable life =
        () -> {
          Patience.pause(first);
          citizen.begin();
          while (!closed) {
            citizen.goOn();
            Patience.pause(LOOK_EVERY);
          }
        };
    lives.add(Thread.ofVirtual().name(citizen.name()).start(life));
  }

  /// Nobody says anything more.
  @Override
  public void close() {
    closed = true;
    try {
      for (var life : lives) {
        life.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
