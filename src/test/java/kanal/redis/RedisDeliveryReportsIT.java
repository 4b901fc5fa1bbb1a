package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReport.Status;
import kanal.bot.message.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisDeliveryReportsIT {
  private static final ChannelId SMS = new ChannelId("sms", "+6281100");
  private static final String ID = "SM1-+62812345";

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final RedisDeliveryReports reports = new RedisDeliveryReports(REAL.redis(), REAL.vault());

  @Test
  void keepsTheFurthestStatusInWhateverOrderTheyCome() {
    report(Status.DELIVERED, Optional.empty());
    report(Status.SENT, Optional.empty());
    report(Status.QUEUED, Optional.empty());
    assertThat(stored()).containsEntry("status", "DELIVERED");

    report(Status.FAILED, Optional.of("30005"));
    report(Status.READ, Optional.empty());
    assertThat(stored()).containsEntry("status", "FAILED").containsEntry("reason", "30005");
  }

  @Test
  void forgetsAfterAMonthAndNeverHoldsANumberOfACitizen() {
    report(Status.SENT, Optional.empty());
    var keys = REAL.redis().ask(commands -> commands.keys("report:*"));

    assertThat(keys).singleElement().asString().doesNotContain("62812345");
    long seconds = REAL.redis().ask(commands -> commands.ttl(keys.getFirst()));
    assertThat(seconds).isBetween(29L * 86_400, 30L * 86_400);
  }

  private void report(Status status, Optional<String> reason) {
    reports.reported(new DeliveryReport(SMS, ID, status, reason, NOW));
  }

  private Map<String, String> stored() {
    return REAL.redis().ask(commands -> commands.hgetall(reports.key(SMS, ID)));
  }
}
