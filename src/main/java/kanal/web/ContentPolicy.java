package kanal.web;

/// What the pages below an address may load and do, as the header `Content-Security-Policy` says
/// it. Each part of the service that shows pages offers one as a bean.
///
/// @param address such as `/desk`; everything below it belongs to it
/// @param directives what is not named there is forbidden
public record ContentPolicy(String address, String directives) {
  /// For files of others: nothing may be loaded, run, sent or framed.
  public static final ContentPolicy NOTHING =
      new ContentPolicy(
          "", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  /// For whatever shows no page but, when it fails, the error's: its style and its icon.
  static final ContentPolicy ERRORS =
      new ContentPolicy(
          "",
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'");

  public ContentPolicy {
    if (!directives.contains("default-src 'none'")
        || !directives.contains("base-uri 'none'")
        || !directives.contains("frame-ancestors 'none'")) {
      throw new IllegalArgumentException("a policy begins with nothing allowed: " + directives);
    }
  }

  /// Whether a path belongs to it.
  boolean covers(String path) {
    return path.equals(address) || path.startsWith(address + "/");
  }
}
