package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import kanal.lab.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  private int doctor(String... more) {
    var arguments = new String[more.length + 3];
    arguments[0] = "doctor";
    arguments[1] = "--kanal.data-dir=" + folder.resolve("data");
    arguments[2] = "--server.port=" + ServerProcess.freePort();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Commands.line(new PrintWriter(out), new PrintWriter(out)).execute(arguments);
  }

  @Test
  void saysALineForEachThingAndEndsWithZeroWhenNothingIsBroken() {
    assertThat(doctor()).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("OK      java", "OK      settings", "OK      redis", "OK      model", "SHA-256")
        .doesNotContain("broken");
  }

  @Test
  void endsWithOneWhenSomethingIsBrokenAndSaysWhatToDo() {
    assertThat(doctor("--kanal.rules.undoo=5m")).isOne();
    assertThat(out.toString())
        .contains("broken  settings", "did you mean kanal.rules.undo?", "-> Correct it");
  }

  @Test
  void aWordThatIsNoSettingIsRefused() {
    assertThat(doctor("redis")).isEqualTo(2);
  }
}
