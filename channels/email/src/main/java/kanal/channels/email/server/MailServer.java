package kanal.channels.email.server;

import java.time.Duration;
import java.util.Properties;

/// A mail server and how to get in.
///
/// @param password never shown
public record MailServer(String host, int port, Tls tls, String username, String password) {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  /// How a connection is kept private.
  public enum Tls {
    /// Not at all: for a server on the same machine, and for tests.
    NONE,
    /// Plain at first, encrypted before anything is said.
    STARTTLS,
    /// Encrypted from the first byte.
    TLS
  }

  /// The name Angus has for a protocol on this server, such as `imaps`.
  public String protocol(String name) {
    return tls == Tls.TLS ? name + "s" : name;
  }

  /// Angus' settings for a protocol; its own timeouts are infinite.
  public Properties properties(String name) {
    var protocol = protocol(name);
    var prefix = "mail." + protocol + ".";
    var settings = new Properties();
    settings.setProperty("mail.mime.address.strict", "false");
    settings.setProperty(prefix + "connectiontimeout", millis(CONNECT));
    settings.setProperty(prefix + "timeout", millis(ANSWER));
    settings.setProperty(prefix + "writetimeout", millis(ANSWER));
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (tls == Tls.STARTTLS) {
      settings.setProperty(prefix + "starttls.enable", "true");
      settings.setProperty(prefix + "starttls.required", "true");
    }
    return settings;
  }

  private static String millis(Duration some) {
    return Long.toString(some.toMillis());
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
