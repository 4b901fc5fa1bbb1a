package kanal.desk.database;

/// The desk's database cannot be opened; the message is one sentence for the person who starts the
/// service.
public final class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
