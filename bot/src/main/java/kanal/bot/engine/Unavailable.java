package kanal.bot.engine;

/// Something this service needs is away for now; nothing was done, and the same call may work
/// later.
public sealed class Unavailable extends RuntimeException permits TooMany {
  private static final long serialVersionUID = 1L;

  public Unavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
