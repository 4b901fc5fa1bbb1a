package kanal.desk.page;

import java.util.Arrays;
import java.util.Optional;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Decision;
import kanal.desk.casework.Verb;
import kanal.desk.ticket.DeskTicket;

/// What an officer can do with a ticket on its page: LAPOR's verbs, which the citizen hears of, and
/// the ways between units, of which only officers read.
enum Action {
  VERIFY(Verb.VERIFY, "v", "Laporan ini jelas dan menjadi urusan kita. Warga diberi tahu.", ""),
  POSTPONE(
      Verb.POSTPONE,
      "t",
      "Keterangannya kurang. Batas waktu berhenti sampai Anda memutuskan lagi.",
      "Pertanyaan untuk warga"),
  HAND_OVER(
      Verb.HAND_OVER,
      "w",
      "Urusan instansi lain. Warga diberi tahu siapa yang menangani.",
      "Diserahkan kepada siapa?"),
  ARCHIVE(Verb.ARCHIVE, "a", "Ditutup tanpa tindak lanjut. Warga membaca alasannya.", "Alasan"),
  FINISH(Verb.FINISH, "s", "Sudah ditangani. Warga membaca jawaban ini.", "Jawaban untuk warga"),
  PASS_ON(
      "Operkan",
      "o",
      "Urusan unit lain di sini. Batas waktu tetap berjalan; warga tidak diberi tahu.",
      "Alasan untuk unit itu"),
  SEND_BACK(
      "Kembalikan",
      "e",
      "Salah unit, dan belum jelas urusan siapa: kembali ke meja verifikasi. Batas waktu tetap"
          + " berjalan; warga tidak diberi tahu.",
      "Alasan untuk meja verifikasi"),
  REPLY(Verb.REPLY, "r", "Terkirim lewat saluran yang dipakai warga.", "Balasan untuk warga");

  private final Optional<Verb> verb;
  private final String label;
  private final String key;
  private final String hint;
  private final String question;

  Action(Verb verb, String key, String hint, String question) {
    this(Optional.of(verb), verb.label(), key, hint, question);
  }

  Action(String label, String key, String hint, String question) {
    this(Optional.empty(), label, key, hint, question);
  }

  Action(Optional<Verb> verb, String label, String key, String hint, String question) {
    this.verb = verb;
    this.label = label;
    this.key = key;
    this.hint = hint;
    this.question = question;
  }

  /// The action of this name; empty when nobody knows it.
  static Optional<Action> of(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }

  /// The verb that the citizen hears of; empty for what moves a ticket between units.
  Optional<Verb> verb() {
    return verb;
  }

  String label() {
    return label;
  }

  /// The key that opens it.
  String key() {
    return key;
  }

  /// When it is right, and what becomes of it.
  String hint() {
    return hint;
  }

  /// What its words tell.
  String question() {
    return question;
  }

  boolean needsWords() {
    return !question.isEmpty();
  }

  /// Whether it makes sense for this ticket now.
  boolean possibleFor(DeskTicket ticket) {
    return verb.map(it -> it.possibleIn(ticket.stage())).orElseGet(() -> Casework.movable(ticket));
  }

  /// What the officer decided with it.
  Decision decision(Typed typed) {
    return switch (this) {
      case VERIFY -> new Decision.Verify(typed.unit());
      case POSTPONE -> new Decision.Postpone(typed.words());
      case HAND_OVER -> new Decision.HandOver(typed.words(), typed.more());
      case ARCHIVE -> new Decision.Archive(typed.words());
      case FINISH -> new Decision.Finish(typed.words());
      case PASS_ON -> new Decision.PassOn(typed.unit().orElse(""), typed.words());
      case SEND_BACK -> new Decision.SendBack(typed.words());
      case REPLY -> new Decision.Reply(typed.words(), typed.answers());
    };
  }

  /// What an officer filled in.
  ///
  /// @param more words beside the first, where the form asks for two
  /// @param unit code of the unit that they chose
  /// @param answers whether the words are the answer
  record Typed(String words, String more, Optional<String> unit, boolean answers) {
    static final Typed NOTHING = new Typed("", "", Optional.empty(), false);

    boolean isEmpty() {
      return words.isEmpty() && more.isEmpty();
    }

    @Override
    public String toString() {
      return "Typed[]";
    }
  }
}
