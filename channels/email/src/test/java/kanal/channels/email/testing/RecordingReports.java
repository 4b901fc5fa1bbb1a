package kanal.channels.email.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReports;

/// Remembers what was reported.
public final class RecordingReports implements DeliveryReports {
  private final List<DeliveryReport> all = new CopyOnWriteArrayList<>();

  @Override
  public void reported(DeliveryReport report) {
    all.add(report);
  }

  public List<DeliveryReport> all() {
    return List.copyOf(all);
  }
}
