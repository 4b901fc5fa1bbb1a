package kanal.desk.officer;

import java.util.Optional;

/// The first officer's password, to be shown once at the very first start.
///
/// @param password empty at every later start
public record FirstPassword(Optional<String> password) {
  @Override
  public String toString() {
    return "FirstPassword[***]";
  }
}
