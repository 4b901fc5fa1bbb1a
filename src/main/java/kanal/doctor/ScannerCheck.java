package kanal.doctor;

import java.io.IOException;
import java.util.List;
import kanal.bot.engine.WrongSetting;
import kanal.media.scan.ScanProperties;

/// Whether the virus scanner answers, where one is set.
final class ScannerCheck implements Check {
  private static final String SUBJECT = "scanner";

  private final Installed installed;

  ScannerCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    try {
      var settings = installed.settings("kanal.media", ScanProperties.class);
      return settings.wanted() ? List.of(ask(settings)) : List.of();
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    }
  }

  private static Finding ask(ScanProperties settings) {
    try {
      return settings.scanner().answers()
          ? Finding.ok(SUBJECT, "clamd answers")
          : Finding.broken(
              SUBJECT,
              "what answers at kanal.media.clamd is not clamd",
              "Compare it with TCPSocket or LocalSocket in clamd.conf.");
    } catch (IOException e) {
      return Finding.broken(
          SUBJECT,
          "clamd does not answer: " + e.getMessage(),
          "Start clamav-daemon, and compare kanal.media.clamd with clamd.conf; files wait"
              + " meanwhile.");
    }
  }
}
