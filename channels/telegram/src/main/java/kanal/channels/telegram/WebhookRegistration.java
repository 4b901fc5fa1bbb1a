package kanal.channels.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Tells Telegram where to send updates, tries until that is done, and then asks now and then
/// whether they arrive.
///
/// It is never taken back: during a rolling deploy the next replica is already being called.
final class WebhookRegistration implements Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);

  private final String name;
  private final Bot bot;
  private final String url;
  private final String secret;
  private final Undelivered undelivered;
  private final InstantSource clock;
  private final Rhythm rhythm;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Optional<String> trouble = Optional.empty();

  /// How long things take.
  ///
  /// @param pause between two tries to register
  /// @param look between two looks at what waits
  record Rhythm(Duration pause, Duration look) {
    static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(10), Duration.ofMinutes(1));
  }

  WebhookRegistration(
      String botId,
      Bot bot,
      String url,
      String secret,
      Undelivered undelivered,
      InstantSource clock,
      Rhythm rhythm) {
    this.name = "telegram/" + botId + " webhook";
    this.bot = bot;
    this.url = url;
    this.secret = secret;
    this.undelivered = undelivered;
    this.clock = clock;
    this.rhythm = rhythm;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    Thread.ofVirtual().name(name).start(this::run);
  }

  @Override
  public void close() {
    closing.countDown();
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  private void run() {
    try {
      do {
        now(bot.introduce().or(() -> bot.setWebhook(url, secret)));
      } while (trouble.isPresent() && !closedWithin(rhythm.pause()));
      while (!closedWithin(rhythm.look())) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    var answer = bot.webhook();
    try {
      now(
          answer instanceof Answer.Done<WebhookInfo>(var info)
              ? undelivered.trouble(info, clock.instant())
              : Optional.of(Bot.trouble(answer)));
    } catch (Unavailable away) {
      now(Optional.of("How long updates wait cannot be told: " + away.getMessage() + "."));
    }
  }

  private void now(Optional<String> problem) {
    if (problem.equals(trouble)) {
      return;
    }
    trouble = problem;
    problem.ifPresentOrElse(
        sentence -> LOG.error("{}: {}", name, sentence), () -> LOG.info("{} works again", name));
  }

  private boolean closedWithin(Duration time) throws InterruptedException {
    return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
