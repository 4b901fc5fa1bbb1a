package kanal.nlp.language;

/// Runs of one to four letters as numbers of 16 bits a letter, so that none has to be cut out of
/// its text to be looked up.
final class LetterRuns {
  private LetterRuns() {}

  static long of(CharSequence letters) {
    long run = 0;
    for (int i = 0; i < letters.length(); i++) {
      run = with(run, letters.charAt(i));
    }
    return run;
  }

  /// The last four letters with one more.
  static long with(long run, char letter) {
    return (run << Character.SIZE) | letter;
  }

  /// The last letters of a run.
  static long last(long run, int letters) {
    return run & (-1L >>> (Long.SIZE - letters * Character.SIZE));
  }
}
