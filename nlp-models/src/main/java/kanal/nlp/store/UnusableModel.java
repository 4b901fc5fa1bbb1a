package kanal.nlp.store;

import java.util.Optional;

/// A model that is not there, is broken, or may not be made active; the message says why.
public final class UnusableModel extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Refusal> refusal;

  public UnusableModel(String reason) {
    super(reason);
    this.refusal = Optional.empty();
  }

  UnusableModel(String reason, Throwable cause) {
    super(reason, cause);
    this.refusal = Optional.empty();
  }

  UnusableModel(String version, Refusal refusal) {
    super(version + " is not made active: " + refusal.text());
    this.refusal = Optional.of(refusal);
  }

  /// Present when it could be used, but not instead of the active one.
  public Optional<Refusal> refusal() {
    return refusal;
  }
}
