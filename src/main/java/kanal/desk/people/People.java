package kanal.desk.people;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.officer.OfficerName;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.secondstep.SecondSteps;
import kanal.desk.unit.Units;
import org.springframework.dao.DuplicateKeyException;

/// What admins do about people. Everything is noted, and at least one admin always stays.
public final class People {
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final DeskDatabase database;
  private final Officers officers;
  private final SecondSteps secondSteps;
  private final Units units;
  private final Audit audit;

  public People(
      DeskDatabase database, Officers officers, SecondSteps secondSteps, InstantSource clock) {
    this.database = database;
    this.officers = officers;
    this.secondSteps = secondSteps;
    this.units = new Units(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
  }

  /// What an admin fills in about somebody.
  public record Entry(String displayName, Role role, Set<String> units) {
    public Entry {
      displayName = displayName.strip();
      units = Set.copyOf(units);
    }
  }

  /// Everybody, those who left at the end.
  public List<Person> all() {
    var unitsOf = new HashMap<String, Set<String>>();
    database
        .jdbc()
        .sql("select officer, unit from officer_unit")
        .query((row, _) ->
            unitsOf
                .computeIfAbsent(row.getString("officer"), _ -> new TreeSet<>())
                .add(row.getString("unit")))
        .list();
    return database
        .jdbc()
        .sql(
            """
            select name, display_name, role, active, totp_since, must_change from officer
            order by active desc, name
            """)
        .query((row, _) ->
            new Person(
                row.getString("name"),
                Optional.ofNullable(row.getString("display_name")).orElse(row.getString("name")),
                Role.valueOf(row.getString("role")),
                unitsOf.getOrDefault(row.getString("name"), Set.of()),
                row.getBoolean("active"),
                row.getObject("totp_since") != null,
                row.getBoolean("must_change")))
        .list();
  }

  public Optional<Person> find(String name) {
    return all().stream().filter(person -> person.name().equals(name)).findFirst();
  }

  /// Adds somebody.
  public Result add(Officer admin, String typedName, Entry entry) {
    var name = OfficerName.of(typedName);
    if (!OfficerName.valid(name)) {
      return new Result.NameWrong();
    }
    return checked(
        entry,
        () -> {
          try {
            return database.commit(() -> {
              var password = officers.add(name, entry.displayName(), entry.role());
              setUnits(name, entry.units());
              audit.note(admin.name(), "OFFICER_ADDED", about(name, entry));
              return new Result.PasswordGiven(password);
            });
          } catch (DuplicateKeyException _) {
            return new Result.NameTaken();
          }
        });
  }

  /// Changes what somebody is called, is, and works for.
  public Result change(Officer admin, String name, Entry entry) {
    return checked(
        entry,
        () ->
            database.commit(() -> {
              if (entry.role() != Role.ADMIN && lastAdmin(name)) {
                return new Result.LastAdmin();
              }
              var before = find(name);
              if (before.isEmpty()) {
                return new Result.Unknown();
              }
              update(
                  "update officer set display_name = ?, role = ? where name = ?",
                  List.of(entry.displayName(), entry.role().name(), name));
              setUnits(name, entry.units());
              if (before.get().role() != entry.role()) {
                officers.endSessions(name);
              }
              audit.note(admin.name(), "OFFICER_CHANGED", about(name, entry));
              return new Result.Done();
            }));
  }

  /// Lets somebody in no more, at once.
  public Result deactivate(Officer admin, String name) {
    return database.commit(() -> {
      if (lastAdmin(name)) {
        return new Result.LastAdmin();
      }
      officers.endSessions(name);
      return noted(
          update("update officer set active = false where name = ?", List.of(name)),
          admin,
          "OFFICER_DEACTIVATED",
          name);
    });
  }

  /// Lets somebody in again, with a new password.
  public Result activate(Officer admin, String name) {
    return database.commit(() -> {
      boolean known = update("update officer set active = true where name = ?", List.of(name));
      return given(known, admin, "OFFICER_ACTIVATED", name);
    });
  }

  /// Gives somebody a new password.
  public Result newPassword(Officer admin, String name) {
    return admin.name().equals(name)
        ? new Result.Oneself()
        : database.commit(() -> given(true, admin, "PASSWORD_GIVEN", name));
  }

  /// Turns off the second step of somebody who lost their phone.
  public Result resetSecondStep(Officer admin, String name) {
    if (admin.name().equals(name)) {
      return new Result.Oneself();
    }
    return database.commit(() -> {
      secondSteps.off(name);
      officers.endSessions(name);
      return noted(find(name).isPresent(), admin, "SECOND_STEP_RESET", name);
    });
  }

  private Result given(boolean known, Officer admin, String deed, String name) {
    var password = known ? officers.resetPassword(name) : Optional.<String>empty();
    if (password.isEmpty()) {
      return new Result.Unknown();
    }
    audit.note(admin.name(), deed, Optional.of(name));
    return new Result.PasswordGiven(password.get());
  }

  private Result noted(boolean known, Officer admin, String deed, String name) {
    if (!known) {
      return new Result.Unknown();
    }
    audit.note(admin.name(), deed, Optional.of(name));
    return new Result.Done();
  }

  private Result checked(Entry entry, Supplier<Result> deed) {
    var shown = entry.displayName();
    if (shown.isEmpty()
        || shown.length() > LONGEST_DISPLAY_NAME
        || shown.chars().anyMatch(Character::isISOControl)) {
      return new Result.DisplayNameWrong();
    }
    return entry.units().stream().allMatch(code -> units.find(code).isPresent())
        ? deed.get()
        : new Result.UnknownUnit();
  }

  /// Whether this is the only admin. The rows stay locked, so that two admins cannot demote each
  /// other at the same time.
  private boolean lastAdmin(String name) {
    return database
        .jdbc()
        .sql("select name from officer where role = 'ADMIN' and active order by name for update")
        .query(String.class)
        .list()
        .equals(List.of(name));
  }

  private void setUnits(String name, Set<String> codes) {
    update("delete from officer_unit where officer = ?", List.of(name));
    codes.forEach(code ->
        update("insert into officer_unit (officer, unit) values (?, ?)", List.of(name, code)));
  }

  private boolean update(String sql, List<String> values) {
    return database.jdbc().sql(sql).params(values).update() > 0;
  }

  private static Optional<String> about(String name, Entry entry) {
    return Optional.of(
        name + " " + entry.role() + " " + String.join(",", new TreeSet<>(entry.units())));
  }
}
