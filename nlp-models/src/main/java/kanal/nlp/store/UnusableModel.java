package kanal.nlp.store;

/// A model that is not there, is broken, or may not be made active; the message says why.
public final class UnusableModel extends Exception {
  public UnusableModel(String reason) {
    super(reason);
  }

  UnusableModel(String reason, Throwable cause) {
    super(reason, cause);
  }
}
