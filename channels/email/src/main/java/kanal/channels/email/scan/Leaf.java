package kanal.channels.email.scan;

/// A part that holds something and no parts: where its bytes are in the mail.
///
/// @param alternatives which group of alternatives it belongs to; `NONE` when to none
/// @param start of its body in the mail's bytes
/// @param end after its last byte
public record Leaf(MailHeaders headers, Parameterized type, int alternatives, int start, int end) {
  public static final int NONE = -1;

  /// Whether it is meant to be kept as a file rather than read.
  public boolean isFile() {
    var disposition = headers.parameterized("Content-Disposition");
    return disposition.filter(some -> some.value().equals("attachment")).isPresent()
        || disposition.flatMap(some -> some.parameter("filename")).isPresent()
        || type.parameter("name").isPresent()
        || !isText();
  }

  /// Whether it is text that is read: plain or HTML.
  public boolean isText() {
    return type.value().equals("text/plain") || isHtml();
  }

  public boolean isHtml() {
    return type.value().equals("text/html");
  }
}
