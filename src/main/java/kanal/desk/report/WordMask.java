package kanal.desk.report;

/// Covers what names a person in a citizen's words, before they leave the desk in a file.
@FunctionalInterface
public interface WordMask {
  String masked(String words);
}
