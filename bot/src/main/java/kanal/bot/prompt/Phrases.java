package kanal.bot.prompt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.message.Language;

/// The phrases of one language: the words for every key, as in `id.properties`.
final class Phrases {
  private static final String SHORT = ".sms";

  private final Language language;
  private final Properties words;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  private Phrases(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /// The phrases shipped for a language.
  static Phrases shipped(Language language) {
    var name = language.code() + ".properties";
    try (var stream = Phrases.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no phrases for the language " + language.code());
      }
      var words = new Properties();
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Phrases(language, words);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /// The words for a key.
  ///
  /// @param terse whether to prefer the short ones
  String get(String key, boolean terse) {
    var brief = terse ? words.getProperty(key + SHORT) : null;
    var found = brief != null ? brief : words.getProperty(key);
    if (found == null) {
      throw new IllegalStateException("no phrase " + key + " in " + language.code());
    }
    return found;
  }

  /// The same with its holes found, which is done once.
  Template template(String key, boolean terse) {
    return templates.computeIfAbsent(get(key, terse), Template::of);
  }

  /// The words of a list, such as those a command is known by.
  List<String> list(String key) {
    return Arrays.stream(get(key, false).split(",")).map(String::strip).toList();
  }
}
