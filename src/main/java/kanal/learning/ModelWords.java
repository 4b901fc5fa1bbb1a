package kanal.learning;

import java.util.Locale;
import java.util.Optional;
import kanal.nlp.store.Refusal;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.TopicModel;

/// What admins read about models.
final class ModelWords {
  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private ModelWords() {}

  static String version(String version) {
    return version.equals(TopicModel.SHIPPED) ? "bawaan" : version;
  }

  /// `0,87`.
  static String number(double value) {
    return String.format(INDONESIAN, "%.2f", value);
  }

  /// `87 %`.
  static String percent(double share) {
    return Math.round(100 * share) + "\u00a0%";
  }

  static String why(UnusableModel unusable) {
    return unusable
        .refusal()
        .map(ModelWords::why)
        .orElse("Model ini tidak dapat dipakai: " + unusable.getMessage());
  }

  private static String why(Refusal refusal) {
    var its = refusal.candidate();
    var other = refusal.active();
    return switch (refusal.reason()) {
      case TOO_FEW ->
          "Tidak diaktifkan: baru "
              + its.messages()
              + " contoh yang dapat menilainya, diperlukan "
              + Refusal.FEWEST
              + ".";
      case TOPICS_WORSE ->
          worse("macro-F1-nya " + number(its.macroF1()), number(other.macroF1()), its.messages());
      case ANSWERS_WORSE ->
          worse(
              "dari yang dijawabnya sendiri " + percent(its.precision()) + " benar",
              percent(other.precision()),
              its.messages());
    };
  }

  private static String worse(String its, String other, int messages) {
    return "Tidak diaktifkan karena lebih buruk: "
        + its
        + ", model sekarang "
        + other
        + ", pada "
        + messages
        + " contoh yang sama.";
  }

  /// How a training ended or how far it is.
  static String run(Run run) {
    var version = run.version().orElse("");
    return switch (run.state()) {
      case NONE -> "";
      case RUNNING ->
          (run.cancelAsked() ? "Sedang dihentikan" : "Sedang melatih " + version)
              + run.officer().map(name -> ", dimulai oleh " + name).orElse("");
      case LOST -> "Pelatihan " + version + " terputus. Silakan mulai lagi.";
      case DONE -> "Model " + version + " selesai dilatih. Bandingkan dulu, lalu aktifkan.";
      case FAILED -> "Pelatihan " + version + " gagal" + because(run.problem());
      case CANCELLED -> "Pelatihan " + version + " dihentikan.";
    };
  }

  private static String because(Optional<String> problem) {
    return problem.map(words -> ": " + words).orElse("") + ".";
  }
}
