package kanal.nlp.agency;

/// Told how far something long has come.
@FunctionalInterface
public interface Progress {
  /// @param done at least 0 and at most `of`; called from several threads, one at a time
  void at(int done, int of);
}
