package kanal.media.scan;

/// Says whether a file is harmful.
public interface Scanner {

  /// What a scanner said.
  sealed interface Verdict {
    record Clean() implements Verdict {}

    /// @param signature what it is called, in letters, digits and `._-`
    record Infected(String signature) implements Verdict {}

    /// Nobody could say.
    ///
    /// @param reason without anything of the file
    record Unknown(String reason) implements Verdict {}
  }

  Verdict scan(byte[] bytes);
}
