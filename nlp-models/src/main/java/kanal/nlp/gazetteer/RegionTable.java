package kanal.nlp.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines `code TAB name` of the data file, sorted by code: a region's number is its line.
final class RegionTable {
  private static final String RESOURCE = "/kanal/nlp/gazetteer/regions.tsv";
  private static final byte[][] TITLES = {
    title("Kabupaten Administrasi "),
    title("Kota Administrasi "),
    title("Kabupaten "),
    title("Kota "),
    title("Daerah Istimewa "),
    title("Daerah Khusus Ibukota "),
  };

  private final byte[] text;
  private final int[] starts;

  private RegionTable(byte[] text) {
    this.text = text;
    int lines = 0;
    for (byte sign : text) {
      lines += sign == '\n' ? 1 : 0;
    }
    this.starts = new int[lines + 1];
    int line = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        starts[++line] = i + 1;
      }
    }
  }

  static RegionTable load() {
    try (var stream = RegionTable.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return new RegionTable(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static byte[] title(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  int size() {
    return starts.length - 1;
  }

  Level level(int region) {
    return Level.ofCode(tab(region) - starts[region]);
  }

  String code(int region) {
    return written(starts[region], tab(region));
  }

  String name(int region) {
    return written(tab(region) + 1, end(region));
  }

  /// A city, rather than a regency of the country.
  boolean city(int region) {
    return startsWith(tab(region) + 1, TITLES[3]);
  }

  /// The region of a code, or -1.
  int find(String code) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = code(middle).compareTo(code);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// The hash of what people call a region: its letters and digits without "Kabupaten" and the
  /// like.
  int hash(int region) {
    int hash = 0;
    int end = end(region);
    for (int i = callName(region); i < end; i++) {
      char sign = NameKey.sign((char) text[i]);
      if (sign != NameKey.NONE) {
        hash = NameKey.add(hash, sign);
      }
    }
    return hash;
  }

  boolean called(int region, String key) {
    int at = 0;
    int end = end(region);
    for (int i = callName(region); i < end; i++) {
      char sign = NameKey.sign((char) text[i]);
      if (sign != NameKey.NONE && (at == key.length() || key.charAt(at++) != sign)) {
        return false;
      }
    }
    return at == key.length();
  }

  private int callName(int region) {
    int start = tab(region) + 1;
    if (tab(region) - starts[region] > 5) {
      return start;
    }
    for (var title : TITLES) {
      if (startsWith(start, title)) {
        return start + title.length;
      }
    }
    return start;
  }

  private boolean startsWith(int from, byte[] words) {
    return from + words.length <= text.length
        && Arrays.equals(text, from, from + words.length, words, 0, words.length);
  }

  private int tab(int region) {
    int tab = starts[region] + 2;
    while (text[tab] != '\t') {
      tab++;
    }
    return tab;
  }

  private int end(int region) {
    return starts[region + 1] - 1;
  }

  private String written(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
