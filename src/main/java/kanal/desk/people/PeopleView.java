package kanal.desk.people;

import java.util.List;

/// What the page of all people shows, and the one of a single person.
public record PeopleView(List<Row> rows, Form adding) {

  /// Somebody.
  ///
  /// @param state `Aktif`, and what is special about it
  public record Row(
      String name,
      String displayName,
      String role,
      List<String> units,
      boolean active,
      String state) {}

  /// What is filled in about somebody.
  ///
  /// @param name with which they sign in
  public record Form(
      String name, String displayName, List<RoleChoice> roles, List<UnitChoice> units) {}

  public record RoleChoice(String code, String label, String about, boolean current) {}

  public record UnitChoice(String code, String name, boolean current) {}

  /// The page of a single person.
  ///
  /// @param oneself whether it is the reader
  public record PersonView(Row row, Form form, boolean secondStep, boolean oneself) {}
}
