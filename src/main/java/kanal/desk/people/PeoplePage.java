package kanal.desk.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the views of people.
public final class PeoplePage {
  private final People people;
  private final Units units;

  public PeoplePage(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  /// Everybody, and an empty form or what was typed into it.
  PeopleView all(String typedName, People.Entry typed) {
    var known = units.all();
    return new PeopleView(
        people.all().stream().map(person -> row(person, known)).toList(),
        form(typedName, typed, known));
  }

  PeopleView.PersonView one(Person person, People.Entry entry, Officer reader) {
    var known = units.all();
    return new PeopleView.PersonView(
        row(person, known),
        form(person.name(), entry, known),
        person.secondStep(),
        person.name().equals(reader.name()));
  }

  private static PeopleView.Row row(Person person, List<Unit> known) {
    return new PeopleView.Row(
        person.name(),
        person.displayName(),
        person.role().label(),
        known.stream()
            .filter(unit -> person.units().contains(unit.code()))
            .map(Unit::name)
            .toList(),
        person.active(),
        state(person));
  }

  private static String state(Person person) {
    if (!person.active()) {
      return "Tidak aktif";
    }
    if (person.mustChange()) {
      return "Belum membuat sandi sendiri";
    }
    return person.secondStep() ? "Aktif, dengan langkah kedua" : "Aktif";
  }

  private static PeopleView.Form form(String name, People.Entry entry, List<Unit> known) {
    return new PeopleView.Form(
        name,
        entry.displayName(),
        Arrays.stream(Role.values())
            .map(role ->
                new PeopleView.RoleChoice(
                    role.name(), role.label(), PeopleWords.about(role), role == entry.role()))
            .toList(),
        known.stream()
            .filter(unit -> unit.active() || entry.units().contains(unit.code()))
            .map(unit ->
                new PeopleView.UnitChoice(
                    unit.code(), unit.name(), entry.units().contains(unit.code())))
            .toList());
  }

  /// Nothing filled in yet.
  static People.Entry nothing() {
    return new People.Entry("", Role.OFFICER, Set.of());
  }
}
