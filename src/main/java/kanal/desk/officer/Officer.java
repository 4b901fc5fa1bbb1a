package kanal.desk.officer;

/// Somebody who is signed in, with the rights they have at this moment.
///
/// @param name with which they sign in
/// @param displayName as colleagues read it
/// @param scope the tickets they may see
public record Officer(String name, String displayName, Role role, Scope scope) {

  /// Whether they may decide about tickets, and not only read them.
  public boolean decides() {
    return role != Role.AUDITOR;
  }

  /// Whether they keep units, rules and people.
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
