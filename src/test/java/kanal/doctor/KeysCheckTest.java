package kanal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import kanal.doctor.Finding.Verdict;
import kanal.seal.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KeysCheckTest {
  @TempDir private Path data;

  private Finding finding() {
    var environment = new StandardEnvironment();
    var settings = Map.<String, Object>of("kanal.data-dir", data.toString());
    environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    return new KeysCheck(new Installed(environment)).look().getFirst();
  }

  @Test
  void aNewInstallationMakesItsKeysAtTheFirstStart() {
    assertThat(finding().verdict()).isEqualTo(Verdict.OK);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void keysThatAreGoneWhileConversationsAreThereAreAskedFor() throws Exception {
    Files.createDirectory(data.resolve("redis"));
    assertThat(finding().verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(finding().advice()).contains("copy");
  }

  @Test
  void keysAreReadAndNeverShown() throws Exception {
    var file = data.resolve("keys");
    new KeyFile(file).createIfMissing();
    assertThat(finding().verdict()).isEqualTo(Verdict.OK);
    for (var line : Files.readAllLines(file)) {
      var secret = line.substring(line.indexOf(' ') + 1);
      assertThat(finding().toString()).doesNotContain(secret);
    }
  }

  @Test
  void keysThatOthersMayReadAreComplainedOf() throws Exception {
    var file = data.resolve("keys");
    new KeyFile(file).createIfMissing();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(finding().verdict()).isEqualTo(Verdict.LOOK);
    assertThat(finding().advice()).contains("chmod 600");
  }

  @Test
  void damagedKeysAreBroken() throws Exception {
    Files.writeString(data.resolve("keys"), "kenari\n");
    assertThat(finding().verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(finding().toString()).doesNotContain("kenari");
  }
}
