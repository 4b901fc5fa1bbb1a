package kanal.channels.testing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Web forms as the played platforms read and write them.
final class WebForm {
  private WebForm() {}

  static Map<String, String> read(String encoded) {
    var form = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", -1)) {
      var cut = pair.indexOf('=');
      if (cut > 0) {
        form.put(decode(pair.substring(0, cut)), decode(pair.substring(cut + 1)));
      }
    }
    return form;
  }

  static String write(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
