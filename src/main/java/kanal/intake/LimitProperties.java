package kanal.intake;

import java.time.Duration;
import java.time.InstantSource;
import kanal.bot.engine.Rate;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much each replica lets in by webhooks. Mails of one sender have a rate of their own.
///
/// @param burst of messages of one sender at once
/// @param pause after which one sender may bring one more
/// @param messagesPerSecond of all senders together; five seconds of it at once
@ConfigurationProperties("kanal.limits")
public record LimitProperties(
    @DefaultValue("30") int burst,
    @DefaultValue("2s") Duration pause,
    @DefaultValue("3000") int messagesPerSecond) {
  public LimitProperties {
    if (burst < 1) {
      throw new WrongSetting("kanal.limits.burst must be 1 or more");
    }
    if (!pause.isPositive()) {
      throw new WrongSetting("kanal.limits.pause must be longer than nothing, such as 2s");
    }
    if (messagesPerSecond < 1) {
      throw new WrongSetting("kanal.limits.messages-per-second must be 1 or more");
    }
  }

  Turnstile turnstile(InstantSource clock) {
    return new Turnstile(new Rate(burst, pause), messagesPerSecond, clock);
  }
}
