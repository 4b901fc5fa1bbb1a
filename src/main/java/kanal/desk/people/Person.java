package kanal.desk.people;

import java.util.Set;
import kanal.desk.officer.Role;

/// Somebody who works, or worked, at the desk.
///
/// @param units codes of their own units
/// @param mustChange whether they still have to choose a password of their own
public record Person(
    String name,
    String displayName,
    Role role,
    Set<String> units,
    boolean active,
    boolean secondStep,
    boolean mustChange) {
  public Person {
    units = Set.copyOf(units);
  }
}
