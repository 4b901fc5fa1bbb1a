package kanal.command;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.officer.Officers;
import kanal.seal.SealProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keys and the secrets that lie in the desk's database, by command.
class DeskKeyCommandsIT {
  private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private String run(String... arguments) {
    out.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(arguments));
    all.add("--kanal.data-dir=" + folder);
    var line = Commands.line(new PrintWriter(out, true), new PrintWriter(out, true));
    assertThat(line.execute(all.toArray(String[]::new))).as(out.toString()).isZero();
    return out.toString();
  }

  private DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }

  private static String stored(DeskDatabase database) {
    return database.jdbc().sql("select totp_secret from officer").query(String.class).single();
  }

  @Test
  void theDesksSecretsAreSealedAnewWithTheRest() throws IOException {
    Files.createDirectory(folder.resolve("redis"));
    SealProperties.usual().in(folder).createIfMissing();
    assertThat(run("keys")).as("no desk yet").contains("0 secrets of the desk need an older one");
    try (var database = open()) {
      var encoder = DeskSecurityConfiguration.passwordEncoder();
      new Officers(database, encoder, InstantSource.system()).makeFirst();
      database.commit(
          () -> database.jdbc().sql("update officer set totp_secret = ?").param(SECRET).update());
    }
    // As a running service does.
    try (var file = FileChannel.open(folder.resolve("desk/desk.mv.db"), WRITE);
        var _ = file.lock()) {
      assertThat(run("keys", "reseal")).contains("in use: the running service seals");
    }
    run("keys", "rotate");
    assertThat(run("keys")).contains("1 secrets of the desk need").contains("Run `keys reseal`");
    assertThat(run("keys", "reseal")).contains("1 secrets of the desk are sealed anew");
    assertThat(run("keys")).contains("0 secrets of the desk need").contains("can be taken out");
    try (var database = open()) {
      assertThat(stored(database)).doesNotContain(SECRET);
    }
  }
}
