package kanal.desk.officer;

import java.util.Optional;

/// Somebody at the pages about themselves, which are open before the rest of the desk is.
///
/// @param missing what still keeps them from it
public record Visit(SignedIn session, Account account, Optional<Standing.Missing> missing) {
  public String name() {
    return session.name();
  }

  /// Whether this is all they can do now.
  public boolean lacks(Standing.Missing what) {
    return missing.equals(Optional.of(what));
  }

  /// Whether their password and second step are another system's.
  public boolean byProvider() {
    return session.proof() == SignedIn.Proof.PROVIDER;
  }
}
