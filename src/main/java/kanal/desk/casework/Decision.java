package kanal.desk.casework;

import java.util.Optional;
import kanal.bot.complaint.Stage;

/// What an officer decided about a ticket, with all that belongs to it.
public sealed interface Decision {

  /// Verifikasi: it is clear, and this unit handles it.
  ///
  /// @param unit code; empty for the one that the rules say
  record Verify(Optional<String> unit) implements Decision {}

  /// Tunda: the citizen is asked, and the clock stands still until they write.
  record Postpone(String question) implements Decision {}

  /// Bukan Wewenang, but another unit's here: it stays open, and its clock goes on.
  ///
  /// @param unit code of the unit it is passed on to
  record PassOn(String unit, String reason) implements Decision {}

  /// Back to the verification queue, because it came to the wrong unit; its clock goes on.
  record SendBack(String reason) implements Decision {}

  /// Bukan Wewenang: handed over to an authority outside, which the citizen is told.
  ///
  /// @param body its name
  /// @param explanation for the citizen; may be empty
  record HandOver(String body, String explanation) implements Decision {}

  /// Arsipkan: closed with a reason, which the citizen is told.
  record Archive(String reason) implements Decision {}

  /// Selesai: done, with the answer for the citizen.
  record Finish(String answer) implements Decision {}

  /// Balas: words for the citizen.
  ///
  /// @param answers whether they are the answer, after which the ticket is done by itself when the
  ///   citizen does not write for some days
  record Reply(String words, boolean answers) implements Decision {}

  /// The decision that a verb and its words make.
  static Decision of(Verb verb, String words) {
    return switch (verb) {
      case VERIFY -> new Verify(Optional.empty());
      case POSTPONE -> new Postpone(words);
      case HAND_OVER -> new HandOver(words, "");
      case ARCHIVE -> new Archive(words);
      case FINISH -> new Finish(words);
      case REPLY -> new Reply(words, false);
    };
  }

  /// What the citizen reads; empty when they read nothing, or are told the stage only.
  default String forCitizen() {
    return switch (this) {
      case Verify _, PassOn _, SendBack _ -> "";
      case Postpone(var question) -> question;
      case HandOver(var body, var explanation) ->
          explanation.isEmpty() ? body : body + "\n" + explanation;
      case Archive(var reason) -> reason;
      case Finish(var answer) -> answer;
      case Reply(var words, var _) -> words;
    };
  }

  /// The words without which it cannot be carried out; none for Verifikasi.
  default Optional<String> required() {
    return switch (this) {
      case Verify _ -> Optional.empty();
      case PassOn(var _, var reason) -> Optional.of(reason);
      case SendBack(var reason) -> Optional.of(reason);
      case HandOver(var body, var _) -> Optional.of(body);
      case Postpone _, Archive _, Finish _, Reply _ -> Optional.of(forCitizen());
    };
  }

  /// The stage the ticket comes to; empty when it stays where it is.
  default Optional<Stage> stage() {
    return verb().flatMap(Verb::stage);
  }

  /// The verb it belongs to; empty for what moves a ticket between units.
  default Optional<Verb> verb() {
    return switch (this) {
      case Verify _ -> Optional.of(Verb.VERIFY);
      case Postpone _ -> Optional.of(Verb.POSTPONE);
      case HandOver _ -> Optional.of(Verb.HAND_OVER);
      case Archive _ -> Optional.of(Verb.ARCHIVE);
      case Finish _ -> Optional.of(Verb.FINISH);
      case Reply _ -> Optional.of(Verb.REPLY);
      case PassOn _, SendBack _ -> Optional.empty();
    };
  }

  /// The same with its words as they are kept: one kind of line end, no blanks around.
  default Decision tidied() {
    return switch (this) {
      case Verify(var unit) -> new Verify(unit.map(String::strip));
      case Postpone(var question) -> new Postpone(tidy(question));
      case PassOn(var unit, var reason) -> new PassOn(unit.strip(), tidy(reason));
      case SendBack(var reason) -> new SendBack(tidy(reason));
      case HandOver(var body, var explanation) -> new HandOver(tidy(body), tidy(explanation));
      case Archive(var reason) -> new Archive(tidy(reason));
      case Finish(var answer) -> new Finish(tidy(answer));
      case Reply(var words, var answers) -> new Reply(tidy(words), answers);
    };
  }

  private static String tidy(String words) {
    return words.replace("\r\n", "\n").strip();
  }
}
