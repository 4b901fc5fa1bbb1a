package kanal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanal.agency.AgencyProperties;
import kanal.desk.clock.ClockProperties;
import kanal.intake.RuleProperties;
import kanal.learning.LearningProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {
  private static final Settings SETTINGS = Settings.all();
  private static final Pattern READ =
      Pattern.compile("(?:\\$\\{|Property\\(\\s*\"|name = \")(kanal\\.[a-z0-9.-]*[a-z0-9])");

  @TempDir private Path folder;

  private static StandardEnvironment started(String... arguments) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    return environment;
  }

  private static String sentence(String name, String value, String prefix, Class<?> type) {
    var binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
    try {
      var bound = binder.bind(prefix, type);
      throw new AssertionError("was read as " + bound.get());
    } catch (BindException failure) {
      return WrongValue.sentence(failure, SETTINGS);
    }
  }

  @Test
  void aSettingIsFoundHoweverItsWordsAreJoined() {
    for (var name :
        List.of("kanal.rules.draft-life", "kanal.rules.draftLife", "KANAL_RULES_DRAFT_LIFE")) {
      assertThat(SETTINGS.find(name))
          .hasValueSatisfying(setting -> {
            assertThat(setting.name()).isEqualTo("kanal.rules.draft-life");
            assertThat(setting.usual()).isEqualTo("72h");
            assertThat(setting.form()).isEqualTo("duration");
            assertThat(setting.variable()).isEqualTo("KANAL_RULES_DRAFT_LIFE");
          });
    }
    assertThat(SETTINGS.find("kanal.sms.regions.TANGKAB")).isPresent();
    assertThat(SETTINGS.find("kanal.desk.clocks.supervisory-topics[0]")).isPresent();
    assertThat(SETTINGS.find("kanal.rules.draft-lifes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kanal.telegram.tokens, did you mean kanal.telegram.token?",
    "kanal.email.adress, did you mean kanal.email.address?",
    "kanal.rules.draftlive, did you mean kanal.rules.draft-life?",
    "kanal.colour, remove it",
  })
  void aNameThatIsNoneIsRefusedWithTheOneThatIsMeant(String name, String words) {
    assertThat(UnknownSettings.of(started("--" + name + "=x")).refused())
        .singleElement()
        .asString()
        .contains("There is no setting " + name)
        .contains(words);
  }

  @Test
  void otherProgramsSettingsAndVariablesAreLeftAlone() {
    var environment = started("--server.port=1", "--kanal.agency.name=Kabupaten X");
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new MapPropertySource(
                "systemEnvironment", Map.of("KANAL_PORT_8080_TCP", "tcp://10.0.0.1:8080")));
    assertThat(UnknownSettings.of(environment).refused()).isEmpty();
    assertThat(UnknownSettings.of(environment).reported()).isEmpty();
  }

  @Test
  void amongVariablesAMistypedNameIsOnlyReported() {
    var environment = started();
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new MapPropertySource("systemEnvironment", Map.of("KANAL_TELEGRAM_TOKN", "x")));
    assertThat(UnknownSettings.of(environment).refused()).isEmpty();
    assertThat(UnknownSettings.of(environment).reported())
        .containsExactly(
            "There is no setting KANAL_TELEGRAM_TOKN: did you mean KANAL_TELEGRAM_TOKEN?");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    var missing = folder.resolve("none.properties");
    assertThat(UnknownSettings.of(started("--kanal.settings=" + missing)).refused())
        .singleElement()
        .asString()
        .contains("kanal.settings names a file that cannot be read");
  }

  @Test
  void aWrongValueIsExplainedInOneSentenceWithTheFix() {
    assertThat(sentence("kanal.rules.draft-life", "3 hari", "kanal.rules", RuleProperties.class))
        .isEqualTo("kanal.rules.draft-life: 3 hari is no duration; write 72h, 15m or 30s.");
    assertThat(sentence("kanal.rules.verify-days", "tiga", "kanal.rules", RuleProperties.class))
        .isEqualTo("kanal.rules.verify-days: tiga is no whole number; write 3.");
    assertThat(sentence("kanal.agency.zone", "WIB", "kanal.agency", AgencyProperties.class))
        .isEqualTo("kanal.agency.zone: WIB is no time zone; write Asia/Jakarta.");
    assertThat(
            sentence(
                "kanal.learning.confidential", "iya", "kanal.learning", LearningProperties.class))
        .isEqualTo("kanal.learning.confidential: iya is no yes or no; write true or false.");
    assertThat(
            sentence("kanal.desk.clocks.closing", "0", "kanal.desk.clocks", ClockProperties.class))
        .isEqualTo("kanal.desk.clocks.closing must be at least 1");
  }

  @Test
  void everySettingHasAMeaning() {
    assertThat(SETTINGS.list()).hasSizeGreaterThan(80);
    assertThat(SETTINGS.list())
        .allSatisfy(setting -> assertThat(setting.meaning()).as(setting.name()).isNotBlank());
  }

  @Test
  void everySettingThatCodeReadsIsKnown() throws IOException {
    var read = 0;
    for (var root : List.of(Path.of("main/java"), Path.of("../channels"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          if (file.toString().contains("/test/")) {
            continue;
          }
          for (var found : READ.matcher(Files.readString(file)).results().toList()) {
            assertThat(SETTINGS.find(found.group(1)))
                .as(found.group(1) + " in " + file)
                .isPresent();
            read++;
          }
        }
      }
    }
    assertThat(read).isGreaterThan(15);
  }
}
