package kanal.doctor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.WrongSetting;
import kanal.intake.Holidays;
import kanal.start.StartRefused;

/// Whether the holidays of every year that due dates will soon reach into are known.
final class HolidaysCheck implements Check {
  private static final String SUBJECT = "holidays";

  private final Installed installed;
  private final InstantSource clock;

  HolidaysCheck(Installed installed, InstantSource clock) {
    this.installed = installed;
    this.clock = clock;
  }

  @Override
  public List<Finding> look() {
    try {
      var zone = installed.settings("kanal.agency", AgencyProperties.class).zone();
      var today = LocalDate.ofInstant(clock.instant(), zone);
      var folder = installed.dataFolder().resolve("holidays");
      var missing = new Holidays(folder).missing(today);
      if (missing.isEmpty()) {
        return List.of(Finding.ok(SUBJECT, "known for as long as due dates reach"));
      }
      var years = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return List.of(
          Finding.look(
              SUBJECT,
              "those of " + years + " are not known: due dates count weekends only",
              "Put the joint decree's dates into %s/%d.txt, one a line: 2026-08-17 Name."
                  .formatted(folder, missing.getFirst())));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    } catch (StartRefused refused) {
      return List.of(
          Finding.broken(
              SUBJECT,
              String.valueOf(refused.getMessage()),
              "The service does not start before this is mended."));
    }
  }
}
