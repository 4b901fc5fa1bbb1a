package kanal.bot.complaint;

/// How content a citizen is with what was done.
public enum Rating {
  GOOD,
  FAIR,
  POOR
}
