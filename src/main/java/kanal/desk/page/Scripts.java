package kanal.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The addresses of the pages' scripts, which come from webjars and carry their version.
///
/// @param htmx swaps parts of a page
/// @param sse hears the server's events
public record Scripts(String htmx, String sse) {

  /// Those on the class path.
  ///
  /// @throws IllegalStateException when one is missing
  public static Scripts onClassPath() {
    return new Scripts(
        "/webjars/htmx.org/" + version("htmx.org") + "/dist/htmx.min.js",
        "/webjars/htmx-ext-sse/" + version("htmx-ext-sse") + "/sse.js");
  }

  private static String version(String webjar) {
    var about = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
    try (InputStream file = Scripts.class.getResourceAsStream(about)) {
      if (file == null) {
        throw new IllegalStateException("the webjar is missing: " + webjar);
      }
      var properties = new Properties();
      properties.load(file);
      return String.valueOf(properties.getProperty("version"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
