package kanal.desk.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kanal.bot.complaint.Stage;

/// What citizens read for our own words.
final class CheckWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id", "ID"));

  private CheckWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String stage(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "Menunggu diperiksa petugas";
      case VERIFIED -> "Sudah diperiksa, sedang ditangani";
      case WAITING -> "Menunggu jawaban Anda";
      case HANDED_OVER -> "Diteruskan ke instansi yang berwenang";
      case DONE -> "Selesai ditangani";
      case ARCHIVED -> "Ditutup";
      case WITHDRAWN -> "Ditarik kembali";
    };
  }

  /// What happens now, and by when.
  static String next(Stage stage, Optional<LocalDate> due, LocalDate today) {
    return switch (stage) {
      case RECEIVED -> promised(due, today, "Petugas memeriksa laporan ini");
      case VERIFIED -> promised(due, today, "Petugas menindaklanjuti laporan ini");
      case WAITING ->
          "Petugas bertanya kepada Anda. Jawablah lewat saluran yang Anda pakai melapor.";
      case HANDED_OVER -> "Instansi itu yang melanjutkan. Jawabannya akan tampil di sini.";
      case DONE -> "Bila belum beres, tulislah lewat saluran yang Anda pakai melapor.";
      case ARCHIVED -> "Tidak ada tindak lanjut lagi. Alasannya ada di bawah.";
      case WITHDRAWN -> "Anda menarik laporan ini. Anda boleh melapor lagi kapan saja.";
    };
  }

  private static String promised(Optional<LocalDate> due, LocalDate today, String what) {
    if (due.isEmpty()) {
      return what + ".";
    }
    return due.get().isBefore(today)
        ? "Batas waktunya "
            + day(due.get())
            + " sudah lewat. Mohon maaf, laporan ini masih diproses."
        : what + " paling lambat " + day(due.get()) + ".";
  }

  static String event(Optional<Stage> stage) {
    return stage.map(CheckWords::stage).orElse("Pesan petugas");
  }
}
