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
  NO;

  String key() {
    return "hint." + name().toLowerCase(Locale.ROOT);
  }
}
