package kanal.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All settings of Kanal, by name.
public final class Settings {
  private static final String PREFIX = "kanal.";
  private static final String WRITTEN_BY_THE_BUILD = "META-INF/spring-configuration-metadata.json";

  private final Map<String, Setting> byForm;

  private Settings(Map<String, Setting> byForm) {
    this.byForm = byForm;
  }

  /// Those that the build found in the modules that are here.
  public static Settings all() {
    try {
      var found = new TreeMap<String, Setting>();
      var loader = Settings.class.getClassLoader();
      for (var file : Collections.list(loader.getResources(WRITTEN_BY_THE_BUILD))) {
        read(file).forEach(setting -> found.merge(form(setting.name()), setting, Settings::fuller));
      }
      return new Settings(found);
    } catch (IOException e) {
      throw new UncheckedIOException("the settings' descriptions cannot be read", e);
    }
  }

  private static List<Setting> read(URL file) throws IOException {
    try (var in = file.openStream()) {
      var properties = JsonMapper.shared().readTree(in).path("properties");
      return StreamSupport.stream(properties.spliterator(), false)
          .filter(property -> property.path("name").asString("").startsWith(PREFIX))
          .map(Settings::setting)
          .toList();
    }
  }

  private static Setting setting(JsonNode property) {
    return new Setting(
        property.path("name").asString(""),
        property.path("type").asString("java.lang.String"),
        usual(property.path("defaultValue")),
        property.path("description").asString(""));
  }

  private static String usual(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "))
        : value.asString("");
  }

  /// Two parts may read the same setting.
  private static Setting fuller(Setting one, Setting other) {
    return other.meaning().length() > one.meaning().length() ? other : one;
  }

  /// In the order of their names.
  public List<Setting> list() {
    return byForm.values().stream().sorted(Comparator.comparing(Setting::name)).toList();
  }

  /// The setting that is meant, however its words are joined: `draftLife`, `draft-life` and
  /// `DRAFT_LIFE` are one.
  public Optional<Setting> find(String name) {
    var form = form(name);
    return Optional.ofNullable(byForm.get(form))
        .or(() ->
            byForm.entrySet().stream()
                .filter(entry -> takes(entry.getValue()))
                .filter(entry -> form.length() > entry.getKey().length())
                .filter(entry -> form.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
  }

  private static boolean takes(Setting setting) {
    return setting.isMap() || setting.form().startsWith("list");
  }

  /// The setting whose name is so alike that it was most likely meant.
  public Optional<Setting> alike(String name) {
    var form = form(name);
    int most = Math.max(2, form.length() / 5);
    return byForm.entrySet().stream()
        .filter(entry -> distance(form, entry.getKey()) <= most)
        .min(Comparator.comparingInt(entry -> distance(form, entry.getKey())))
        .map(Map.Entry::getValue);
  }

  private static String form(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\[\\]]", "");
  }

  /// How many letters must be put in, taken out or changed (Levenshtein).
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int same = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(same, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
