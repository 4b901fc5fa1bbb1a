package kanal.desk.template;

import kanal.desk.casework.Verb;

/// Words for a verb, under a name.
///
/// @param words with the placeholders `{nomor}` and `{judul}`
public record Template(long id, Verb verb, String name, String words) {
  /// The words about one ticket.
  public String about(String number, String title) {
    return words.replace("{nomor}", number).replace("{judul}", title);
  }
}
