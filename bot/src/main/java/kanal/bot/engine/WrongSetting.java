package kanal.bot.engine;

/// A setting that is missing or cannot work; the message is one sentence that names it and says
/// what to do.
public final class WrongSetting extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public WrongSetting(String sentence) {
    super(sentence);
  }
}
