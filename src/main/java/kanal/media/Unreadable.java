package kanal.media;

/// A file is not what it claims to be, or larger than there is room for.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason, null, false, false);
  }
}
