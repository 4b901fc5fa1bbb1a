package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.officer.Officers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetPasswordTest {
  private static final Pattern PASSWORD = Pattern.compile("password of admin: (\\S+)");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
  }

  private DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }

  private static Officers officers(DeskDatabase database) {
    return new Officers(
        database, DeskSecurityConfiguration.passwordEncoder(), InstantSource.system());
  }

  @Test
  void printsAPasswordThatMustBeChangedAndTurnsTheSecondStepOff() {
    try (var database = open()) {
      officers(database).makeFirst();
      officers(database).changePassword(Officers.FIRST, "tiga ekor kucing oren");
      database.commit(() ->
          database
              .jdbc()
              .sql("update officer set totp_secret = 'x', totp_since = current_timestamp")
              .update());
    }
    assertThat(run("reset-password", "--kanal.data-dir=" + folder, "admin")).isZero();
    assertThat(run("reset-password", "--kanal.data-dir=" + folder, "nobody")).isEqualTo(1);
    try (var database = open()) {
      var admin = officers(database).account(Officers.FIRST).orElseThrow();
      assertThat(admin.mustChange()).isTrue();
      assertThat(admin.secondStep()).isTrue();
      var password = PASSWORD.matcher(out.toString());
      assertThat(password.find()).isTrue();
      assertThat(officers(database).know(Officers.FIRST, password.group(1))).isTrue();
    }
    assertThat(
            run("reset-password", "--kanal.data-dir=" + folder, "--without-second-step", "admin"))
        .isZero();
    try (var database = open()) {
      assertThat(officers(database).account(Officers.FIRST).orElseThrow().secondStep()).isFalse();
      assertThat(
              database.jdbc().sql("select deed from audit order by id").query(String.class).list())
          .containsExactly("PASSWORD_GIVEN", "PASSWORD_GIVEN", "SECOND_STEP_RESET");
    }
  }
}
