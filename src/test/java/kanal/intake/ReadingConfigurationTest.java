package kanal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.engine.Reader;
import kanal.bot.engine.WrongSetting;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingConfigurationTest {
  private static final AgencyProperties AGENCY =
      new AgencyProperties("Layanan", ZoneId.of("Asia/Jakarta"), "112");

  private final ReadingConfiguration configuration = new ReadingConfiguration();

  @TempDir private Path folder = Path.of("");

  private Reader reader(String homeRegion) {
    var store = new ModelStore(folder);
    var models = new LiveModels(store, new Jargon(folder.resolve(Jargon.FILE), Set.of()));
    return configuration.reader(AGENCY, models, store, homeRegion);
  }

  @Test
  void amongNamesakesThoseOfTheHomeRegionAreMeant() {
    var read =
        reader(" 36.03 ").read("lampu mati di desa Cikupa", Instant.parse("2026-11-22T03:00:00Z"));
    assertThat(read.place().flatMap(Place::region).map(Region::code)).contains("36.03.18.2007");
  }

  @Test
  void refusesAHomeThatIsNoRegion() {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> reader("99.99"))
        .withMessageContaining("kanal.home-region")
        .withMessageContaining("99.99");
  }
}
