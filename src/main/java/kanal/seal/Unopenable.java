package kanal.seal;

/// A sealed value that does not open: another key, another place, or damage.
public final class Unopenable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unopenable(String message) {
    super(message);
  }

  Unopenable(String message, Throwable cause) {
    super(message, cause);
  }
}
