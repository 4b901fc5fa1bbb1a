package kanal.desk.ticket;

/// What others than officers read in place of a citizen's words: the same without personal data.
@FunctionalInterface
public interface PublicText {
  String of(String words);
}
