package kanal.channels.email.read;

import java.util.List;
import java.util.regex.Pattern;

/// Takes away what mail programs put under a text: a signature after `-- `, and the line that names
/// a device.
final class Closing {
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)^\\W{0,3}(dikirim|terkirim|sent|diposting|dapatkan|get)\\b"
              + ".{0,25}\\b(dari|from|using|via|menggunakan|dengan|with|melalui|outlook)\\b.{0,25}"
              + "\\b(iphone|ipad|samsung|galaxy|xiaomi|redmi|oppo|vivo|realme|huawei|blackberry|windows"
              + "|android|ponsel|hp|perangkat|smartphone|phone|mobile|outlook|yahoo|gmail|mail|ios)\\b"
              + ".{0,50}$");
  private static final int LONGEST_SIGNATURE = 12;

  private Closing() {}

  /// The text without them; never without everything.
  static String without(String text) {
    var lines = text.lines().toList();
    var plain = withoutDevice(withoutSignature(withoutDevice(lines)));
    return String.join("\n", plain);
  }

  private static List<String> withoutSignature(List<String> lines) {
    int cut = lines.lastIndexOf("-- ");
    if (cut < 0) {
      cut = lines.lastIndexOf("--");
    }
    var isSignature = cut > 0 && lines.size() - cut - 1 <= LONGEST_SIGNATURE;
    return isSignature && hasWords(lines.subList(0, cut)) ? lines.subList(0, cut) : lines;
  }

  private static List<String> withoutDevice(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    return last >= 0 && DEVICE.matcher(lines.get(last)).matches() ? lines.subList(0, last) : lines;
  }

  private static boolean hasWords(List<String> lines) {
    return lines.stream().anyMatch(line -> !line.isBlank());
  }
}
