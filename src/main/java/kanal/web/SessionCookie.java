package kanal.web;

import java.util.Locale;

/// How the cookie of a signed-in officer is called and sent.
///
/// @param name what browsers know it by
/// @param path which addresses see it
/// @param secure whether browsers send it over TLS only
public record SessionCookie(String name, String path, boolean secure) {
  private static final String NAME = "kanal-desk";

  /// Behind TLS no other host, and nobody on the way, can plant a cookie of a name that begins with
  /// `__Host-`; browsers take one over TLS only, so a first try on the own machine does without.
  ///
  /// @param publicUrl the address citizens and officers use, or empty
  public static SessionCookie of(String publicUrl) {
    return publicUrl.strip().toLowerCase(Locale.ROOT).startsWith("https://")
        ? new SessionCookie("__Host-" + NAME, "/", true)
        : new SessionCookie(NAME, "/desk", false);
  }
}
