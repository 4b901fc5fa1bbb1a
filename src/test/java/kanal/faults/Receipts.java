package kanal.faults;

import java.util.List;
import java.util.regex.Pattern;

/// Reads receipts as a citizen does.
final class Receipts {
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4,}-\\d");
  private static final List<String> WORDS =
      List.of("Terkirim.", "sudah kami terima dengan nomor", "kami kirimkan apa adanya");

  private Receipts() {}

  static boolean isOne(String message) {
    return WORDS.stream().anyMatch(message::contains) && NUMBER.matcher(message).find();
  }

  /// The number a receipt gives.
  static String number(String receipt) {
    var found = NUMBER.matcher(receipt);
    if (!found.find()) {
      throw new IllegalArgumentException("no receipt");
    }
    return found.group();
  }

  static List<String> in(List<String> messages) {
    return messages.stream().filter(Receipts::isOne).toList();
  }
}
