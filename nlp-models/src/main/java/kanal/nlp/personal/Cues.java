package kanal.nlp.personal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words shortly before a number that say what it is.
final class Cues {
  static final Set<String> IDENTITY =
      Set.of("nik", "ktp", "kk", "ektp", "noktp", "nokk", "induk", "npwp");

  static final Set<String> PHONE =
      Set.of(
          "wa",
          "hp",
          "telp",
          "tlp",
          "telpon",
          "telepon",
          "telfon",
          "hub",
          "hubungi",
          "whatsapp",
          "kontak",
          "contact",
          "call",
          "sms",
          "nohp",
          "nowa",
          "phone",
          "handphone",
          "cp");

  static final Set<String> ACCOUNT =
      Set.of(
          "rek",
          "rekening",
          "norek",
          "bri",
          "bca",
          "bni",
          "btn",
          "bsi",
          "mandiri",
          "cimb",
          "bjb",
          "danamon",
          "permata",
          "muamalat",
          "jago",
          "seabank",
          "bpd",
          "jatim",
          "jateng",
          "atm",
          "briva");

  static final Set<String> CUSTOMER =
      Set.of(
          "idpel",
          "pelanggan",
          "meter",
          "nometer",
          "meteran",
          "nopel",
          "pel",
          "sambungan",
          "nosal");

  /// What tells who somebody is and how to reach them, whatever they write about.
  private static final Set<String> INTRODUCING =
      Stream.of(IDENTITY, PHONE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private static final int WORDS = 3;
  private static final int REACH = 40;

  private final String text;

  Cues(String text) {
    this.text = text;
  }

  /// Whether one of these is among the last words before a place, with no number between.
  boolean before(int place, Set<String> cues) {
    return start(place, cues) >= 0;
  }

  /// Where the word begins that introduces what stands at a place; the place itself without one.
  int introduction(int place) {
    int start = start(place, INTRODUCING);
    return start < 0 ? place : start;
  }

  private int start(int place, Set<String> cues) {
    int at = place;
    int least = Math.max(0, place - REACH);
    for (int word = 0; word < WORDS; word++) {
      while (at > least && blank(text.charAt(at - 1))) {
        at--;
      }
      int end = at;
      while (at > least && Character.isLetter(text.charAt(at - 1))) {
        at--;
      }
      if (at == end) {
        return -1;
      }
      if (cues.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean blank(char sign) {
    return !Character.isLetterOrDigit(sign) && sign != '\n' && sign != '?' && sign != '!';
  }
}
