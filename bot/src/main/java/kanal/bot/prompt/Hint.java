package kanal.bot.prompt;

import java.util.Locale;

/// What a word hints at, in whatever language.
public enum Hint {
  /// "lokasinya"
  PLACE,
  /// "tanggalnya"
  DATE,
  /// "salah", "seharusnya"
  WRONG,
  /// "bukan"
  NOT,
  /// "maksud saya"
  MEANT,
  /// "eh", "maaf"
  LEAD,
  /// "belum"
  NOT_YET,
  /// "tidak"
  NO,
  /// "laporan"
  REPORT,
  /// "gimana", "kabarnya"
  FARES,
  /// "kemarin", "sudah": what is said beside such a question
  BESIDE;

  String key() {
    return "hint." + name().toLowerCase(Locale.ROOT);
  }
}
