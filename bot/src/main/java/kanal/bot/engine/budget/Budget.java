package kanal.bot.engine.budget;

/// How much may be sent on a channel each day, in segments of SMS or messages of WhatsApp.
///
/// @param perDay to everybody together; 0 for no limit
/// @param perCitizen to each of them; 0 for no limit
public record Budget(int perDay, int perCitizen) {
  public Budget {
    if (perDay < 0 || perCitizen < 0) {
      throw new IllegalArgumentException("no budget: " + perDay + " a day, " + perCitizen);
    }
  }

  public boolean isLimited() {
    return perDay > 0 || perCitizen > 0;
  }
}
