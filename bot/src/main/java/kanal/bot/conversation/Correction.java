package kanal.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.prompt.Hint;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Words;

/// A correction in plain words: "lokasinya salah, di Balaraja", "bukan jalan, lampunya".
sealed interface Correction {

  /// The place is another one.
  ///
  /// @param words where it is, blank when they do not say
  record OfPlace(String words) implements Correction {}

  /// The date is another one.
  record OfDate(String words) implements Correction {}

  /// One thing is meant instead of another.
  record Instead(String not, String but) implements Correction {}

  /// The story is meant so.
  record Meant(String words) implements Correction {}

  /// More words tell a story of their own.
  int LONGEST = 25;

  /// Words in a row that may stand between "lokasinya" and "salah".
  int REACH = 3;

  int LONGEST_NOT = 4;

  /// "Bukan cuma jalan" denies nothing.
  Set<String> ONLY = Set.of("cuma", "hanya", "sekadar", "main", "only", "just", "mung", "ngan");

  Set<String> BUT =
      Set.of("tapi", "tetapi", "tp", "melainkan", "namun", "but", "nanging", "tapine");

  Set<String> IN = Set.of("di", "ning", "ing", "ring", "in", "at");

  /// How a place begins when one is only named.
  Set<String> PLACE_BEGINS =
      Set.of(
          "di",
          "ning",
          "ing",
          "ring",
          "rt",
          "rw",
          "jalan",
          "jl",
          "jln",
          "gang",
          "gg",
          "blok",
          "no",
          "desa",
          "kelurahan",
          "kel",
          "kecamatan",
          "kec",
          "dusun",
          "kampung",
          "depan",
          "dekat",
          "sebelah",
          "belakang",
          "samping",
          "perumahan",
          "komplek",
          "kompleks",
          "pasar",
          "sekolah",
          "sd",
          "sdn",
          "smp",
          "smpn",
          "sma",
          "masjid",
          "puskesmas",
          "stasiun",
          "terminal",
          "perempatan",
          "pertigaan");

  static Optional<Correction> in(String text, Phrasebook phrasebook) {
    var words = Arrays.asList(text.strip().split("\\s+"));
    if (words.size() > LONGEST) {
      return Optional.empty();
    }
    var normal = words.stream().map(Words::normal).toList();
    return wrong(words, normal, phrasebook, Hint.PLACE)
        .<Correction>map(OfPlace::new)
        .or(() -> wrong(words, normal, phrasebook, Hint.DATE).map(OfDate::new))
        .or(() -> instead(words, normal, phrasebook))
        .or(() -> meant(words, normal, phrasebook));
  }

  /// The name alone of "di Pasar Lama".
  static String withoutIn(String place) {
    var words = place.split(" ", 2);
    return words.length == 2 && IN.contains(words[0]) ? words[1] : place;
  }

  /// What follows "lokasinya salah".
  private static Optional<String> wrong(
      List<String> words, List<String> normal, Phrasebook phrasebook, Hint hint) {
    for (int i = 0; i < normal.size(); i++) {
      if (phrasebook.hints(hint).contains(normal.get(i))) {
        int last = Math.min(i + REACH, normal.size() - 1);
        for (int j = Math.max(0, i - 1); j <= last; j++) {
          if (phrasebook.hints(Hint.WRONG).contains(normal.get(j))) {
            return Optional.of(rest(words, normal, Math.max(i, j) + 1, phrasebook));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The words from one on, without "yang benar", and only those behind "tapi" when it is there.
  private static String rest(
      List<String> words, List<String> normal, int from, Phrasebook phrasebook) {
    int start = from;
    for (int i = from; i < words.size(); i++) {
      if (BUT.contains(normal.get(i))) {
        start = i + 1;
      }
    }
    while (start < words.size()
        && (phrasebook.hints(Hint.WRONG).contains(normal.get(start))
            || normal.get(start).isEmpty()
            || normal.get(start).equals("yang")
            || polite(normal.get(start), phrasebook))) {
      start++;
    }
    return String.join(" ", words.subList(start, words.size()));
  }

  /// "Alamatnya salah, pak": no place is called "pak".
  private static boolean polite(String word, Phrasebook phrasebook) {
    return phrasebook.hints(Hint.LEAD).contains(word) && !PLACE_BEGINS.contains(word);
  }

  private static Optional<Correction> instead(
      List<String> words, List<String> normal, Phrasebook phrasebook) {
    int first = behindLead(normal, phrasebook);
    if (first + 2 >= words.size()
        || !phrasebook.hints(Hint.NOT).contains(normal.get(first))
        || ONLY.contains(normal.get(first + 1))) {
      return Optional.empty();
    }
    for (int i = first + 1; i < Math.min(first + 1 + LONGEST_NOT, words.size() - 1); i++) {
      boolean but = BUT.contains(normal.get(i + 1));
      if (words.get(i).endsWith(",") || but) {
        var not = String.join(" ", normal.subList(first + 1, i + 1));
        var instead = String.join(" ", words.subList(but ? i + 2 : i + 1, words.size()));
        return instead.isBlank() ? Optional.empty() : Optional.of(new Instead(not, instead));
      }
    }
    return Optional.empty();
  }

  private static Optional<Correction> meant(
      List<String> words, List<String> normal, Phrasebook phrasebook) {
    int first = behindLead(normal, phrasebook);
    if (first == 0 || first >= words.size()) {
      return Optional.empty();
    }
    boolean said =
        normal.subList(0, first).stream().anyMatch(phrasebook.hints(Hint.MEANT)::contains);
    var rest = String.join(" ", words.subList(first, words.size()));
    if (!said) {
      return Optional.empty();
    }
    return Optional.of(
        PLACE_BEGINS.contains(normal.get(first)) ? new OfPlace(rest) : new Meant(rest));
  }

  /// The first word behind "eh, maksud saya".
  private static int behindLead(List<String> normal, Phrasebook phrasebook) {
    int first = 0;
    while (first < normal.size()
        && (phrasebook.hints(Hint.LEAD).contains(normal.get(first))
            || phrasebook.hints(Hint.MEANT).contains(normal.get(first)))) {
      first++;
    }
    return first;
  }
}
