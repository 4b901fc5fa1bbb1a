package kanal.nlp.labelled;

/// A file of labelled messages that cannot be read as such; the message says why and holds none of
/// its words.
public final class UnreadableFile extends Exception {
  public UnreadableFile(String reason) {
    super(reason);
  }
}
