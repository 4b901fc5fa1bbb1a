package kanal.channels.simulator;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.bot.conversation.Phase;
import kanal.bot.form.Slot;
import kanal.bot.message.Language;

/// The Indonesian words of the panel beside the phones.
final class BackstageWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));

  private BackstageWords() {}

  static String phase(Phase phase) {
    return switch (phase) {
      case Phase.Idle() -> "Siap menerima laporan";
      case Phase.Asking(var slot, var tries, var changing) ->
          (changing ? "Menunggu pengganti: " : "Menunggu jawaban: ")
              + slot(slot).toLowerCase(Locale.ROOT)
              + (tries > 0 ? " (ditanya lagi)" : "");
      case Phase.Confirming() -> "Menunggu persetujuan warga";
      case Phase.Changing() -> "Menunggu pilihan yang diubah";
      case Phase.ChoosingTopic() -> "Menunggu pilihan topik";
      case Phase.ChoosingReport(var _) -> "Menunggu pilihan laporan";
      case Phase.CheckingDone(var number) -> "Bertanya apakah " + number + " sudah beres";
      case Phase.Rating(var number) -> "Menunggu penilaian untuk " + number;
      case Phase.Puzzled(var _) -> "Belum mengerti maksud warga";
      case Phase.Resuming() -> "Menawarkan draf dilanjutkan";
      case Phase.Answering(var number) -> "Menunggu keterangan untuk " + number;
    };
  }

  static String slot(Slot slot) {
    return switch (slot) {
      case WHAT -> "Masalah";
      case WHERE -> "Tempat";
      case WHEN -> "Waktu";
      case FILES -> "Lampiran";
      case PRIVACY -> "Kerahasiaan";
    };
  }

  static String privacy(boolean anonymous, boolean secret) {
    if (anonymous && secret) {
      return "nama disembunyikan, isi dirahasiakan";
    }
    return anonymous ? "nama disembunyikan" : "isi dirahasiakan";
  }

  static String date(IncidentDate date) {
    var from = DAY.format(date.from());
    var to = DAY.format(date.to());
    var days = from.equals(to) ? from : from + " sampai " + to;
    return date.words().isBlank() ? days : date.words() + " (" + days + ")";
  }

  static String flag(Flag flag) {
    return switch (flag) {
      case INCOMPLETE -> "belum lengkap";
      case PLACE_TO_CHECK -> "tempat perlu dicek";
      case ANONYMOUS -> "anonim";
      case SECRET -> "rahasia";
      case DANGER -> "bahaya";
      case SENSITIVE -> "peka";
      case PERSONAL_DATA -> "memuat data pribadi";
      case HELP_WANTED -> "minta petugas";
      case MAYBE_NO_REPORT -> "mungkin bukan laporan";
      case SEVERAL_MATTERS -> "mungkin dua hal";
      case TOPIC_CHOSEN -> "topik dipilih warga";
      case DATA_WANTED -> "minta datanya";
      case ERASURE_WANTED -> "minta hapus data";
    };
  }

  static String stage(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "menunggu diperiksa";
      case VERIFIED -> "ditangani";
      case WAITING -> "menunggu warga";
      case HANDED_OVER -> "instansi lain";
      case DONE -> "selesai";
      case ARCHIVED -> "ditutup";
      case WITHDRAWN -> "ditarik kembali";
    };
  }

  static String verdict(Certainty certainty) {
    return switch (certainty) {
      case SURE -> "Yakin: langsung dipakai";
      case LIKELY -> "Mungkin: petugas memilih dari tiga teratas";
      case UNSURE -> "Ragu: diserahkan kepada petugas";
    };
  }

  static String language(Language language) {
    return Locale.of(language.code()).getDisplayLanguage(Locale.of("id"));
  }
}
