package kanal.bot.prompt;

/// The answers a prompt may offer; the first of a prompt's choices is always its "yes, go on".
public enum Choice {
  SEND,
  CONTINUE,
  CHANGE,
  CHANGE_WHAT,
  CHANGE_WHERE,
  CHANGE_WHEN,
  HIDE_NAME,
  SHOW_NAME,
  KEEP_SECRET,
  MAKE_PUBLIC,
  DISCARD
}
