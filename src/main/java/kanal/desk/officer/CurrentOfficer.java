package kanal.desk.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who asks, with the rights they have at this moment: a role that was taken away ends with the
/// next click, not with the session. Looked up once a request.
final class CurrentOfficer {
  private static final String ATTRIBUTE = CurrentOfficer.class.getName();

  private final Officers officers;

  CurrentOfficer(Officers officers) {
    this.officers = officers;
  }

  Optional<Officer> of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Officer known) {
      return Optional.of(known);
    }
    var who = request.getUserPrincipal();
    var officer = who == null ? Optional.<Officer>empty() : officers.find(who.getName());
    officer.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
    return officer;
  }
}
