package kanal.channels.sms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Unavailable;

/// Remembers the reports a channel brought in; can play a store that is away.
public final class RecordingReports implements DeliveryReports {
  private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  @Override
  public void reported(DeliveryReport report) {
    if (away) {
      throw new Unavailable("the store is away", new IllegalStateException("played by a test"));
    }
    reports.add(report);
  }

  public void away(boolean yes) {
    away = yes;
  }

  public List<DeliveryReport> all() {
    return List.copyOf(reports);
  }
}
