package kanal.ops;

import java.util.Locale;
import java.util.regex.Pattern;

/// What operators read for our own words, in Indonesian.
final class OperatorWords {
  private static final Pattern NO_SUCH_PLACE =
      Pattern.compile("not found|no such|not a |unknown|invalid|404|400");
  private static final Pattern FORBIDDEN = Pattern.compile("forbidden|blocked|denied|401|403");
  private static final Pattern EXCEPTION =
      Pattern.compile("[a-z.]*[a-z]\\.[A-Z]\\w*(Error|Exception)");

  private OperatorWords() {}

  static String title(Pile pile) {
    return pile instanceof DeadLetterPile ? "Pesan yang gagal dikirim" : "Pesan yang tidak terbaca";
  }

  static String hint(Pile pile) {
    return pile instanceof DeadLetterPile
        ? "Coba lagi mengirimnya sekarang juga. Menekan dua kali tetap satu percobaan."
        : "Coba lagi membacanya seperti saat baru masuk; tidak ada laporan yang tercatat dua kali.";
  }

  static String what(String kind) {
    return switch (kind) {
      case "Say" -> "Pesan untuk warga";
      case "File" -> "Laporan untuk sistem penanganan";
      case "Amend" -> "Tambahan untuk laporan";
      case "Keep" -> "Berkas dari warga";
      case "Written", "Edited" -> "Pesan dari warga";
      case "Pressed" -> "Tombol yang ditekan warga";
      case "Recorded" -> "Laporan yang dicatat petugas";
      case "Opened", "Left", "Unreadable" -> "Kabar dari saluran";
      case "mail" -> "Surel dari warga";
      case "start of a mail" -> "Awal surel yang terlalu besar";
      case "update" -> "Kiriman Telegram";
      case "gateway form" -> "Kiriman gerbang SMS";
      default -> kind;
    };
  }

  static String channel(String name) {
    return switch (name) {
      case "telegram" -> "Telegram";
      case "sms" -> "SMS";
      case "whatsapp" -> "WhatsApp";
      case "email" -> "Surel";
      case "telepon", "langsung", "surat" -> "Catatan petugas";
      default -> name;
    };
  }

  /// The reason, as far as its kind can be told.
  static String reason(String recorded) {
    var words = recorded.toLowerCase(Locale.ROOT);
    if (words.contains("is switched off")) {
      return "Salurannya sedang tidak diaktifkan.";
    }
    if (words.startsWith("tried ")) {
      return "Sudah dicoba berkali-kali tanpa hasil.";
    }
    if (words.contains("no sender")) {
      return "Pengirimnya tidak disebutkan.";
    }
    if (words.contains("malformed") || words.startsWith("cannot be read")) {
      return "Bentuknya tidak sesuai dengan yang dijanjikan salurannya.";
    }
    if (words.contains("bytes are gone")) {
      return "Berkas aslinya sudah tidak ada.";
    }
    if (EXCEPTION.matcher(recorded).matches() || words.endsWith("error")) {
      return "Kesalahan di dalam program. Laporkan kepada pengelola sistem.";
    }
    if (words.contains("too large") || words.contains("too long")) {
      return "Terlalu besar untuk tujuannya.";
    }
    if (FORBIDDEN.matcher(words).find()) {
      return "Tujuan menolak: tidak diizinkan.";
    }
    if (NO_SUCH_PLACE.matcher(words).find()) {
      return "Tujuan menolak: alamat atau isinya tidak dikenal.";
    }
    return "Ditolak oleh tujuannya.";
  }
}
