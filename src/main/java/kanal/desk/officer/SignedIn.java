package kanal.desk.officer;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/// Whose session it is and how they came in. What they may do is looked up at every request.
///
/// @param stamp the officer's at that time; a session with an older one is over
public record SignedIn(String name, String stamp, Proof proof) implements Principal, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /// How somebody showed who they are.
  public enum Proof {
    PASSWORD,
    PASSWORD_AND_CODE,
    /// An OpenID provider answers for them, and for their second step.
    PROVIDER
  }

  @Override
  public String getName() {
    return name;
  }

  /// The same after one more proof.
  public SignedIn with(Proof more) {
    return new SignedIn(name, stamp, more);
  }

  /// The same with the officer's new stamp: this session goes on while others end.
  public SignedIn with(String newStamp) {
    return new SignedIn(name, newStamp, proof);
  }

  @Override
  public String toString() {
    return "SignedIn[" + name + "]";
  }
}
