package kanal.channels.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Telegram where to send updates, and tries until that is done.
///
/// It is never taken back: during a rolling deploy the next replica is already being called.
final class WebhookRegistration implements Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);

  private final String name;
  private final Bot bot;
  private final String url;
  private final String secret;
  private final Duration pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Optional<String> trouble = Optional.empty();

  WebhookRegistration(String botId, Bot bot, String url, String secret, Duration pause) {
    this.name = "telegram/" + botId + " webhook";
    this.bot = bot;
    this.url = url;
    this.secret = secret;
    this.pause = pause;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    Thread.ofVirtual().name(name).start(this::register);
  }

  @Override
  public void close() {
    closing.countDown();
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  private void register() {
    try {
      do {
        var problem = bot.introduce().or(() -> bot.setWebhook(url, secret));
        if (problem.isPresent() && !problem.equals(trouble)) {
          LOG.error("{}: {}", name, problem.get());
        }
        trouble = problem;
      } while (trouble.isPresent() && !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
