package kanal.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kanal.desk.TicketSamples;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Account;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;
import kanal.desk.secondstep.SecondSteps;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.unit.Units;
import kanal.seal.KeyedSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What admins can do about people, on any database.
abstract class PeopleContract {
  private static final Officer ADMIN = TicketSamples.officer(Officers.FIRST);
  private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));

  private DeskDatabase database;
  private Officers officers;
  private People people;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    officers = new Officers(database, QUICK, NOW);
    people =
        new People(
            database,
            officers,
            new SecondSteps(
                database, QUICK, new DeskSecrets(database, KeyedSeal.forThisProcess()), NOW),
            NOW);
    officers.makeFirst();
  }

  @AfterEach
  void end() {
    database.close();
  }

  private static People.Entry entry(Role role, String... units) {
    return new People.Entry("Budi Santoso", role, Set.of(units));
  }

  private String add(String name, Role role, String... units) {
    var result = people.add(ADMIN, name, entry(role, units));
    assertThat(result).isInstanceOf(Result.PasswordGiven.class);
    return ((Result.PasswordGiven) result).password();
  }

  private Account account(String name) {
    return officers.account(name).orElseThrow();
  }

  private List<String> audit() {
    return database
        .jdbc()
        .sql("select officer, deed, detail from audit order by id")
        .query((row, _) ->
            row.getString("officer") + " " + row.getString("deed") + " " + row.getString("detail"))
        .list();
  }

  @Test
  void somebodyNewSignsInWithAGivenPasswordThatMustChange() {
    var password = add(" Budi@Kota.go.id ", Role.OFFICER, Units.VERIFICATION);
    assertThat(officers.know("budi@kota.go.id", password)).isTrue();
    var account = account("budi@kota.go.id");
    assertThat(account.mustChange()).isTrue();
    assertThat(account.officer())
        .isEqualTo(
            new Officer(
                "budi@kota.go.id",
                "Budi Santoso",
                Role.OFFICER,
                new Scope.Units(Set.of(Units.VERIFICATION))));
    assertThat(audit())
        .containsExactly("admin OFFICER_ADDED budi@kota.go.id OFFICER verifikasi")
        .noneMatch(line -> line.contains(password));
  }

  @Test
  void theFirstAdminMustChangeTheirPasswordToo() {
    assertThat(account(Officers.FIRST).mustChange()).isTrue();
    var before = account(Officers.FIRST).stamp();
    officers.changePassword(Officers.FIRST, "tiga ekor kucing oren");
    assertThat(account(Officers.FIRST).mustChange()).isFalse();
    assertThat(account(Officers.FIRST).stamp()).as("other sessions end").isNotEqualTo(before);
    assertThat(officers.know(Officers.FIRST, "tiga ekor kucing oren")).isTrue();
  }

  @Test
  void whatIsFilledInWronglyChangesNothing() {
    add("budi", Role.OFFICER);
    assertThat(people.add(ADMIN, "Budi", entry(Role.OFFICER))).isEqualTo(new Result.NameTaken());
    for (var name : List.of("", "b", "budi santoso", "bu\u0000di", "<b>", "x".repeat(61))) {
      assertThat(people.add(ADMIN, name, entry(Role.OFFICER))).isEqualTo(new Result.NameWrong());
    }
    assertThat(people.add(ADMIN, "siti", new People.Entry(" ", Role.OFFICER, Set.of())))
        .isEqualTo(new Result.DisplayNameWrong());
    assertThat(people.add(ADMIN, "siti", new People.Entry("S\u0000ti", Role.OFFICER, Set.of())))
        .isEqualTo(new Result.DisplayNameWrong());
    assertThat(people.add(ADMIN, "siti", entry(Role.OFFICER, "tidak-ada")))
        .isEqualTo(new Result.UnknownUnit());
    assertThat(people.change(ADMIN, "siti", entry(Role.OFFICER))).isEqualTo(new Result.Unknown());
    assertThat(people.newPassword(ADMIN, "siti")).isEqualTo(new Result.Unknown());
    assertThat(people.activate(ADMIN, "siti")).isEqualTo(new Result.Unknown());
    assertThat(people.deactivate(ADMIN, "siti")).isEqualTo(new Result.Unknown());
    assertThat(people.all()).extracting(Person::name).containsExactly("admin", "budi");
    assertThat(audit()).hasSize(1);
  }

  @Test
  void aNewRoleEndsSessionsAndNewUnitsDoNot() {
    add("budi", Role.OFFICER);
    var before = account("budi").stamp();
    people.change(ADMIN, "budi", entry(Role.OFFICER, Units.VERIFICATION));
    assertThat(account("budi").stamp()).isEqualTo(before);
    assertThat(account("budi").officer().scope().covers(Units.VERIFICATION)).isTrue();
    people.change(ADMIN, "budi", entry(Role.AUDITOR));
    assertThat(account("budi").stamp()).isNotEqualTo(before);
    assertThat(account("budi").officer().role()).isEqualTo(Role.AUDITOR);
    assertThat(people.find("budi").orElseThrow().units()).isEmpty();
  }

  @Test
  void whoLeftCannotComeInAndWhoComesBackGetsANewPassword() {
    var first = add("budi", Role.OFFICER);
    assertThat(people.deactivate(ADMIN, "budi")).isEqualTo(new Result.Done());
    assertThat(officers.know("budi", first)).isFalse();
    assertThat(officers.account("budi")).isEmpty();
    assertThat(people.activate(ADMIN, "budi")).isInstanceOf(Result.PasswordGiven.class);
    assertThat(officers.know("budi", first)).isFalse();
    assertThat(account("budi").mustChange()).isTrue();
    assertThat(audit()).contains("admin OFFICER_DEACTIVATED budi", "admin OFFICER_ACTIVATED budi");
  }

  @Test
  void theLastAdminStays() {
    assertThat(people.deactivate(ADMIN, Officers.FIRST)).isEqualTo(new Result.LastAdmin());
    assertThat(people.change(ADMIN, Officers.FIRST, entry(Role.AUDITOR)))
        .isEqualTo(new Result.LastAdmin());
    add("siti", Role.ADMIN);
    people.deactivate(ADMIN, "siti");
    assertThat(people.deactivate(ADMIN, Officers.FIRST))
        .as("who left does not count")
        .isEqualTo(new Result.LastAdmin());
    people.activate(ADMIN, "siti");
    assertThat(people.deactivate(ADMIN, Officers.FIRST)).isEqualTo(new Result.Done());
    assertThat(people.change(ADMIN, "siti", entry(Role.OFFICER))).isEqualTo(new Result.LastAdmin());
  }

  @Test
  void twoAdminsCannotDemoteEachOtherAtOnce() throws Exception {
    add("siti", Role.ADMIN);
    for (int round = 0; round < 10; round++) {
      var together = new CyclicBarrier(2);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        threads.invokeAll(
            List.of(
                demotes("siti", Officers.FIRST, together),
                demotes(Officers.FIRST, "siti", together)));
      }
      assertThat(people.all().stream().filter(it -> it.role() == Role.ADMIN && it.active()))
          .hasSize(1);
      people.change(ADMIN, "siti", entry(Role.ADMIN));
      people.change(ADMIN, Officers.FIRST, entry(Role.ADMIN));
    }
  }

  private Callable<Result> demotes(String admin, String other, CyclicBarrier together) {
    return () -> {
      together.await();
      return people.change(TicketSamples.officer(admin), other, entry(Role.OFFICER));
    };
  }

  @Test
  void onesOwnPasswordAndSecondStepAreNotGivenByOneself() {
    assertThat(people.newPassword(ADMIN, Officers.FIRST)).isEqualTo(new Result.Oneself());
    assertThat(people.resetSecondStep(ADMIN, Officers.FIRST)).isEqualTo(new Result.Oneself());
  }

  @Test
  void shortcutsAreEverybodysOwnChoice() {
    assertThat(account(Officers.FIRST).officer().keys()).isTrue();
    officers.setKeys(Officers.FIRST, false);
    assertThat(account(Officers.FIRST).officer().keys()).isFalse();
  }

  @Test
  void aNameThatNobodyCanHaveIsSimplyUnknown() {
    assertThat(officers.know("bu\u0000di", "x")).isFalse();
    assertThat(officers.find("bu\u0000di")).isEmpty();
  }
}
