package kanal.channels.email.read;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanal.channels.email.scan.MailHeaders;

/// Finds mail addresses in headers.
public final class Senders {
  /// More than anybody writes; each costs time.
  private static final int LONGEST_HEADER = 4_000;

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()\\[\\],;:\"@\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,190}");

  private Senders() {}

  /// The authors: every address of every `From`.
  static List<String> of(MailHeaders headers) {
    return in(headers, "From");
  }

  /// Every address in all headers of this name, each once.
  public static List<String> in(MailHeaders headers, String name) {
    return headers.all(name).stream().flatMap(Senders::addresses).distinct().toList();
  }

  private static Stream<String> addresses(String header) {
    var value = header.substring(0, Math.min(header.length(), LONGEST_HEADER));
    try {
      var parsed =
          Arrays.stream(InternetAddress.parseHeader(value, false))
              .map(InternetAddress::getAddress)
              .flatMap(some -> normal(Optional.ofNullable(some).orElse("")).stream())
              .toList();
      return (parsed.isEmpty() ? found(value) : parsed).stream();
    } catch (AddressException unreadable) {
      return found(value).stream();
    }
  }

  private static List<String> found(String value) {
    return ADDRESS.matcher(value).results().flatMap(some -> normal(some.group()).stream()).toList();
  }

  /// The address with its domain in lower case, when it is one that mail can be sent to.
  public static Optional<String> normal(String address) {
    var bare = address.strip();
    if (!ADDRESS.matcher(bare).matches()) {
      return Optional.empty();
    }
    var at = bare.lastIndexOf('@');
    return Optional.of(bare.substring(0, at) + bare.substring(at).toLowerCase(Locale.ROOT));
  }
}
