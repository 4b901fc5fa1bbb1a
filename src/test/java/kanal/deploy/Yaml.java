package kanal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A document, and what is found in it by a path of names.
///
/// @param content maps, lists and plain values
record Yaml(Object content) {

  /// The documents of a file; a name that stands twice is an error.
  static List<Yaml> read(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var documents = new ArrayList<Yaml>();
    new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
        .loadAll(text)
        .forEach(content -> documents.add(new Yaml(content)));
    return documents;
  }

  static Yaml read(Path file) throws IOException {
    return read(Files.readString(file)).getFirst();
  }

  /// @throws AssertionError when it is not there
  Yaml at(String... path) {
    var found = content;
    for (var name : path) {
      if (found instanceof List<?> list) {
        found = list.get(Integer.parseInt(name));
      } else if (found instanceof Map<?, ?> map && map.containsKey(name)) {
        found = map.get(name);
      } else {
        throw new AssertionError("nothing at " + String.join(".", path));
      }
    }
    return new Yaml(found);
  }

  boolean has(String name) {
    return content instanceof Map<?, ?> map && map.containsKey(name);
  }

  List<String> names() {
    return ((Map<?, ?>) content).keySet().stream().map(String::valueOf).toList();
  }

  List<Yaml> items() {
    return ((List<?>) content).stream().map(Yaml::new).toList();
  }

  String text() {
    return String.valueOf(content);
  }
}
