package kanal.desk.page;

import java.util.List;
import java.util.Optional;

/// What a ticket's page says about the personal data on it.
///
/// @param possible whether this officer can have it shown
/// @param until when it is shown to them; empty while it is covered
/// @param anonymous whether there is none to show to anybody
/// @param history who had it shown, when and why
public record RevealView(
    boolean possible,
    Optional<String> until,
    boolean anonymous,
    List<ReasonOption> reasons,
    List<String> history) {

  /// A reason to choose.
  public record ReasonOption(String code, String label) {}
}
