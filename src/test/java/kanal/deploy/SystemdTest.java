package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unit for systemd.
class SystemdTest {
  private static final Path UNIT = Path.of("deploy/systemd/kanal.service");
  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
  private static final Pattern SETTING = Pattern.compile("(?m)^Environment=([A-Z_]+)=");

  /// Tenths; "safe" begins below 5.
  private static final int MOST_EXPOSED = 12;

  @TempDir private Path folder;

  @Test
  void everySettingExists() throws Exception {
    var known = Settings.read();
    var names = SETTING.matcher(Files.readString(UNIT)).results().map(it -> it.group(1)).toList();
    assertThat(names).isNotEmpty().allMatch(known::know);
  }

  @Test
  void onlyKanalIsToldToStopAndHasTheTimeItNeeds() throws IOException {
    assertThat(Files.readString(UNIT)).contains("KillMode=mixed\n", "TimeoutStopSec=45\n");
  }

  @Test
  void systemdFindsNothingWrong() throws Exception {
    assertThat(analyzed("verify")).isEmpty();
  }

  @Test
  void theServiceIsKeptApartFromTheMachine() throws Exception {
    assertThat(analyzed("security", "--offline=yes", "--threshold=" + MOST_EXPOSED))
        .contains("Overall exposure level");
  }

  private String analyzed(String... command) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(ANALYZE), "skipped: no systemd-analyze");
    // What it starts must exist, and does not here.
    var unit = folder.resolve("kanal.service");
    var text =
        Files.readString(UNIT)
            .replace("ExecStart=/opt/kanal/kanal", "ExecStart=/bin/true")
            .replaceAll("(?m)^Documentation=.*\\n", "");
    Files.writeString(unit, text);
    var line = new ArrayList<>(List.of(ANALYZE.toString()));
    line.addAll(List.of(command));
    line.add(unit.toString());
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
