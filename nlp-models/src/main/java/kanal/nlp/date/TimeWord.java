package kanal.nlp.date;

import java.util.Map;
import java.util.Set;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;

/// A word as the grammar of times reads it.
///
/// @param normal what other languages and short forms say is the Indonesian word
/// @param mayBegin whether some time begins with it; most words are told apart by this alone
record TimeWord(String normal, boolean mayBegin) {
  /// Javanese, Sundanese, English, and what SMS makes of Indonesian.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("wingi", "kemarin"),
          Map.entry("kamari", "kemarin"),
          Map.entry("yesterday", "kemarin"),
          Map.entry("kemaren", "kemarin"),
          Map.entry("ago", "lalu"),
          Map.entry("kepungkur", "lalu"),
          Map.entry("since", "sejak"),
          Map.entry("sjk", "sejak"),
          Map.entry("wis", "sudah"),
          Map.entry("geus", "sudah"),
          Map.entry("iki", "ini"),
          Map.entry("ieu", "ini"),
          Map.entry("for", "selama"),
          Map.entry("day", "hari"),
          Map.entry("days", "hari"),
          Map.entry("dina", "hari"),
          Map.entry("dinten", "hari"),
          Map.entry("pekan", "minggu"),
          Map.entry("week", "minggu"),
          Map.entry("weeks", "minggu"),
          Map.entry("month", "bulan"),
          Map.entry("months", "bulan"),
          Map.entry("sasi", "bulan"),
          Map.entry("year", "tahun"),
          Map.entry("years", "tahun"),
          Map.entry("taun", "tahun"),
          Map.entry("hour", "jam"),
          Map.entry("hours", "jam"),
          Map.entry("mnt", "menit"),
          Map.entry("minute", "menit"),
          Map.entry("minutes", "menit"),
          Map.entry("pkl", "pukul"),
          Map.entry("pk", "pukul"),
          Map.entry("puk", "pukul"),
          Map.entry("bengi", "malam"),
          Map.entry("peuting", "malam"),
          Map.entry("night", "malam"),
          Map.entry("morning", "pagi"),
          Map.entry("isuk", "pagi"),
          Map.entry("afternoon", "siang"),
          Map.entry("evening", "sore"),
          Map.entry("petang", "sore"),
          Map.entry("sonten", "sore"),
          Map.entry("puasa", "ramadhan"),
          Map.entry("ramadan", "ramadhan"),
          Map.entry("romadhon", "ramadhan"));

  /// The first words of what [Grammar] finds, besides numbers, weekdays and months.
  private static final Set<String> BEGINNINGS =
      Set.of(
          "akhir",
          "agustusan",
          "at",
          "awal",
          "baru",
          "barusan",
          "beberapa",
          "bulan",
          "christmas",
          "few",
          "hari",
          "id",
          "idul",
          "iduladha",
          "idulfitri",
          "ied",
          "eid",
          "imlek",
          "jam",
          "just",
          "kemarin",
          "last",
          "lebaran",
          "lusa",
          "malam",
          "malem",
          "mau",
          "minggu",
          "natal",
          "nyepi",
          "pagi",
          "pertengahan",
          "pukul",
          "ramadhan",
          "sebulan",
          "sehari",
          "sejam",
          "semalam",
          "seminggu",
          "separuh",
          "sepekan",
          "setahun",
          "setengah",
          "siang",
          "sore",
          "subuh",
          "tadi",
          "tahun",
          "tanggal",
          "tengah",
          "this",
          "today",
          "wingenane",
          "wingenani");

  private static final Knowledge<TimeWord> KNOWN = new Knowledge<>(TimeWord::learn);

  static TimeWord of(Form form) {
    return KNOWN.of(form);
  }

  private static TimeWord learn(Form form) {
    var normal = SAME.getOrDefault(form.normal(), form.normal());
    boolean mayBegin =
        form.number()
            || BEGINNINGS.contains(normal)
            || Calendar.number(normal).isPresent()
            || Calendar.weekday(form.lower()).isPresent()
            || Calendar.clearMonth(form.lower()).isPresent();
    return new TimeWord(normal, mayBegin);
  }
}
