package kanal.channels.email.scan;

/// How much of a mail is read; more than any citizen's mail client makes.
///
/// @param bytes of a mail; of a larger one only `startBytes` are fetched
/// @param startBytes fetched of a mail that is too large
/// @param headerBytes of one part's headers
/// @param parts of a mail
/// @param depth of parts in parts
/// @param files kept
public record MailLimits(
    int bytes, int startBytes, int headerBytes, int parts, int depth, int files) {
  private static final int KILO = 1024;

  /// What the channel uses: 25 MB, 64 KB of headers a part, 200 parts, 20 levels, 10 files.
  public static MailLimits standard() {
    return new MailLimits(25 * KILO * KILO, 256 * KILO, 64 * KILO, 200, 20, 10);
  }
}
