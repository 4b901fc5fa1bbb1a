package kanal.desk.officer;

/// Somebody who is signed in, with the rights they have at this moment.
///
/// @param name with which they sign in
/// @param displayName as colleagues read it
/// @param scope the tickets they may see
/// @param keys whether they want keyboard shortcuts
public record Officer(String name, String displayName, Role role, Scope scope, boolean keys) {
  /// One with keyboard shortcuts, as everybody begins.
  public Officer(String name, String displayName, Role role, Scope scope) {
    this(name, displayName, role, scope, true);
  }

  /// Whether they may decide about tickets, and not only read them.
  public boolean decides() {
    return role != Role.AUDITOR;
  }

  /// Whether they keep units, rules and people.
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
