package kanal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The reference and the example are made of the settings themselves. After a change write them
/// anew, and look at what changed:
///
/// `mvn test -pl src -am -Dtest=SettingsReferenceTest -Dsettings=write`
/// `-Dsurefire.failIfNoSpecifiedTests=false`
class SettingsReferenceTest {
  /// What is made of the settings.
  enum Made {
    REFERENCE(Path.of("docs/settings.md")) {
      @Override
      String text(List<Setting> settings) {
        return SettingsReference.markdown(settings);
      }
    },
    EXAMPLE(Path.of("main/launcher/kanal.properties.example")) {
      @Override
      String text(List<Setting> settings) {
        return SettingsReference.properties(settings);
      }
    };

    private final Path file;

    Made(Path file) {
      this.file = file;
    }

    abstract String text(List<Setting> settings);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatHolds(Made made) throws IOException {
    var text = made.text(Settings.all().list());
    if ("write".equals(System.getProperty("settings"))) {
      Files.createDirectories(made.file.getParent());
      Files.writeString(made.file, text);
    }
    assertThat(made.file).as("stale: this class says how to write it anew").hasContent(text);
  }

  @Test
  void everyLineOfTheExampleIsAComment() {
    var lines = SettingsReference.properties(Settings.all().list()).lines();
    assertThat(
            lines
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toList()))
        .isEmpty();
  }
}
