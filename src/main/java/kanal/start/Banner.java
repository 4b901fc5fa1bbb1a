package kanal.start;

import java.nio.file.Path;
import java.util.Optional;

/// What a new user reads once the service stands.
///
/// @param firstPassword only at the very first start
record Banner(
    int port, boolean simulator, boolean desk, Optional<String> firstPassword, Path data) {
  String text() {
    var address = "http://localhost:" + port;
    var text = new StringBuilder("\n  Kanal is ready.\n\n");
    if (simulator) {
      text.append("  Write as a citizen:   ").append(address).append("/simulator\n");
    }
    if (desk) {
      text.append("  Read as an officer:   ").append(address).append("/desk\n");
      firstPassword.ifPresent(password ->
          text.append("  Sign in as            admin\n")
              .append("  with the password     ")
              .append(password)
              .append("   (shown this once)\n"));
    }
    return text.append("  Everything is kept in ")
        .append(data)
        .append("\n\n  Ctrl+C stops it.\n")
        .toString();
  }
}
