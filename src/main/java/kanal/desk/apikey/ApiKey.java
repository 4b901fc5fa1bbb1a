package kanal.desk.apikey;

import java.util.Optional;
import java.util.Set;
import kanal.desk.officer.Scope;

/// A program that calls the desk, with the rights it has at this moment.
///
/// @param scope the units whose tickets it may see
/// @param region code of the region whose tickets it may see, those of regions within included
public record ApiKey(
    long id, String name, Set<Right> rights, Scope scope, Optional<String> region) {
  public ApiKey {
    rights = Set.copyOf(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /// As it stands in stories and in the audit, where officers have their names.
  public String actor() {
    return "kunci " + name;
  }
}
