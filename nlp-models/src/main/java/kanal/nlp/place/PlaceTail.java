package kanal.nlp.place;

import java.util.Set;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// What may follow a name and still belongs to it: a number, a side, a block.
final class PlaceTail {
  private static final Set<String> TAILS =
      Set.of(
          "barat", "timur", "utara", "selatan", "tengah", "raya", "baru", "lama", "indah", "dalam",
          "atas", "bawah", "kulon", "wetan", "lor", "kidul", "asri", "permai", "no", "nomor",
          "blok", "km", "gang");
  private static final Set<String> SIDES =
      Set.of(
          "barat", "timur", "utara", "selatan", "raya", "wetan", "kulon", "lor", "kidul", "indah",
          "permai", "asri");
  private static final Set<String> COUNTED =
      Set.of(
          "hari", "bulan", "tahun", "minggu", "jam", "orang", "kali", "unit", "ruang", "kelas",
          "meter", "km", "menit", "buah", "anak", "siswa", "m");

  private final Message message;
  private final PlaceNames names;

  PlaceTail(Message message, PlaceNames names) {
    this.message = message;
    this.names = names;
  }

  /// The last word that belongs to a name whose own last word is given.
  int after(int last) {
    int end = last;
    while (end + 1 < message.size() && message.gapBefore(end + 1) != Gap.SENTENCE) {
      var next = message.normal(end + 1);
      boolean number = message.word(end + 1).number() || names.roman(end + 1);
      boolean numbered =
          TAILS.contains(next)
              && end + 2 < message.size()
              && (message.word(end + 2).number()
                  || names.roman(end + 2)
                  || message.lower(end + 2).length() == 1);
      if (numbered) {
        end += 2;
      } else if (SIDES.contains(next)) {
        end++;
      } else if (number
          && !counting(end + 2)
          && message.gapBefore(end + 1) != Gap.COMMA
          && message.word(end + 1).lower().length() <= 4) {
        end++;
      } else if (message.lower(end + 1).length() == 1
          && message.word(end).number()
          && message.word(end + 1).start() == message.word(end).end()) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /// "puskesmas 3 hari tutup" counts days.
  boolean counting(int i) {
    return COUNTED.contains(message.normal(i));
  }
}
