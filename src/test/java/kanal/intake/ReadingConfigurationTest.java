package kanal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.engine.WrongSetting;
import org.junit.jupiter.api.Test;

class ReadingConfigurationTest {
  private static final AgencyProperties AGENCY =
      new AgencyProperties("Layanan", ZoneId.of("Asia/Jakarta"), "112");

  private final ReadingConfiguration configuration = new ReadingConfiguration();

  @Test
  void amongNamesakesThoseOfTheHomeRegionAreMeant() {
    var read =
        configuration
            .reader(AGENCY, " 36.03 ")
            .read("lampu mati di desa Cikupa", Instant.parse("2026-11-22T03:00:00Z"));
    assertThat(read.place().flatMap(Place::region).map(Region::code)).contains("36.03.18.2007");
  }

  @Test
  void refusesAHomeThatIsNoRegion() {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> configuration.reader(AGENCY, "99.99"))
        .withMessageContaining("kanal.home-region")
        .withMessageContaining("99.99");
  }
}
