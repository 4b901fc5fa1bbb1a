package kanal.redis;

import java.time.Duration;
import java.util.List;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.message.ChannelId;

/// Keeps for a month how far each message of ours came, in whatever order platforms say so.
public final class RedisDeliveryReports implements DeliveryReports {
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int NAME_DIGITS = 24;

  private final Redis redis;
  private final Vault vault;

  public RedisDeliveryReports(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public void reported(DeliveryReport report) {
    redis.run(
        Script.MERGE_REPORT,
        List.of(key(report.channel(), report.externalId())),
        List.of(
            Integer.toString(rank(report.status())),
            report.status().name(),
            report.reason().orElse(""),
            report.at().toString(),
            Long.toString(KEPT.toSeconds())));
  }

  // Stored, so the numbers stay even when the enum grows.
  private static int rank(DeliveryReport.Status status) {
    return switch (status) {
      case QUEUED -> 0;
      case SENT -> 1;
      case DELIVERED -> 2;
      case READ -> 3;
      case FAILED -> 4;
    };
  }

  // A hash, because some gateways build their ids from the citizen's number.
  String key(ChannelId channel, String externalId) {
    return "report:" + vault.seal().name("report", channel + "\n" + externalId, NAME_DIGITS);
  }
}
