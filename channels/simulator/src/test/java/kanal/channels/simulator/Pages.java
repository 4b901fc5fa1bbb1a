package kanal.channels.simulator;

import java.time.Duration;

/// Opens pages without a browser.
final class Pages {
  private Pages() {}

  /// What a page that opens now is told; empty once the service stops.
  static String history(Citizens citizens, Citizen citizen) {
    var page = citizens.open(citizen);
    try {
      return page.isEmpty() ? "" : page.get().next(Duration.ofSeconds(5)).orElse("");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      page.ifPresent(some -> citizens.phones(citizen).ifPresent(phones -> phones.close(some)));
    }
  }
}
