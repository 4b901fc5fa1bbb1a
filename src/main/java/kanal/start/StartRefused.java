package kanal.start;

/// Says why this service will not start, in one sentence an operator can act on.
public final class StartRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
