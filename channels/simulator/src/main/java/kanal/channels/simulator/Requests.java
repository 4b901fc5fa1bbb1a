package kanal.channels.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kanal.channels.web.Rejected;

/// What every call from the page is checked for.
final class Requests {
  private Requests() {}

  /// @throws Rejected with 405 for any other method
  static void method(HttpServletRequest request, String wanted) throws Rejected {
    if (!request.getMethod().equals(wanted)) {
      throw new Rejected(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only " + wanted + " is understood here.");
    }
  }

  /// @throws Rejected with 415 for any other media type
  static void mediaType(HttpServletRequest request, String wanted) throws Rejected {
    var sent = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!sent.equals(wanted) && !sent.startsWith(wanted + ";")) {
      throw new Rejected(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Only " + wanted + " is read here.");
    }
  }

  /// The citizen named in the query.
  ///
  /// @throws Rejected with 400 when there is none
  static Citizen citizen(HttpServletRequest request) throws Rejected {
    return Optional.ofNullable(request.getParameter("warga"))
        .flatMap(Citizen::of)
        .orElseThrow(
            () -> new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The query names no citizen."));
  }

  static Rejected noRoom() {
    return new Rejected(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many pages are open; try again later.");
  }
}
