package kanal.redis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kanal.bot.engine.budget.Budget;
import kanal.bot.engine.budget.DayEnd;
import kanal.bot.engine.budget.Spending;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.redis.link.Late;

/// Keeps account in Redis, a hash for each day and each of our numbers, forgotten soon after.
/// Citizens stand in it under a keyed hash, so that nobody can try all telephone numbers.
public final class RedisSpending implements Spending {
  private static final Duration KEPT = Duration.ofDays(2);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int NAME_LENGTH = 24;

  private final Redis redis;
  private final Late<SecretKeySpec> secret;
  private final InstantSource clock;
  private final ZoneId zone;

  /// @param secret that all replicas share; asked for at the first message
  /// @param zone whose midnight ends a day
  public RedisSpending(Redis redis, Supplier<byte[]> secret, InstantSource clock, ZoneId zone) {
    this.redis = redis;
    this.secret = new Late<>(() -> new SecretKeySpec(secret.get(), ALGORITHM));
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Answer spend(ConversationKey citizen, int amount, Budget budget) {
    var today = today();
    var answer = run(today, citizen, amount, budget);
    return switch (answer) {
      case "SPENT" -> new Answer.Spent();
      case "DAY" -> new Answer.DayIsSpent(DayEnd.after(today, zone));
      case "CITIZEN" -> new Answer.CitizenHadEnough(DayEnd.after(today, zone));
      default -> throw new IllegalStateException("not understood: " + answer);
    };
  }

  @Override
  public void takeBack(ConversationKey citizen, int amount) {
    run(today(), citizen, -amount, new Budget(0, 0));
  }

  private String run(LocalDate day, ConversationKey citizen, int amount, Budget budget) {
    return redis.run(
        Script.SPEND,
        List.of(key(day, citizen.channel())),
        List.of(
            name(citizen),
            Integer.toString(amount),
            Integer.toString(budget.perDay()),
            Integer.toString(budget.perCitizen()),
            Long.toString(KEPT.toSeconds())));
  }

  private static String key(LocalDate day, ChannelId channel) {
    return "spent:{" + day + "}:" + channel;
  }

  private String name(ConversationKey citizen) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret.get());
      var hash = mac.doFinal(citizen.id().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
