package kanal.deploy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The settings that Kanal knows.
final class Settings {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(kanal\\.[a-z0-9.-]+)");

  /// A setting in the reference, which a test keeps in step with the code.
  private static final Pattern REFERENCE = Pattern.compile("(?m)^\\| `(kanal\\.[a-z0-9.-]+)`");

  /// Spring's own that files here use.
  private static final Set<String> SPRING =
      Set.of("server.address", "server.forward-headers-strategy", "spring.config.import");

  private final Set<String> names = new TreeSet<>();

  static Settings read() throws IOException, ClassNotFoundException {
    var settings = new Settings();
    SPRING.forEach(settings::add);
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var found : scanner.findCandidateComponents("kanal")) {
      var type = Class.forName(found.getBeanClassName());
      settings.add(type.getAnnotation(ConfigurationProperties.class).value(), type);
    }
    REFERENCE
        .matcher(Files.readString(Path.of("docs/settings.md")))
        .results()
        .forEach(one -> settings.add(one.group(1)));
    try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        PLACEHOLDER
            .matcher(Files.readString(source))
            .results()
            .forEach(one -> settings.add(one.group(1)));
      }
    }
    return settings;
  }

  /// @param name as a property or as an environment variable
  boolean know(String name) {
    return names.contains(plain(name));
  }

  private void add(String prefix, Class<?> type) {
    if (!type.isRecord()) {
      add(prefix);
      return;
    }
    for (RecordComponent part : type.getRecordComponents()) {
      var name = prefix + "." + part.getName();
      add(name);
      if (part.getType().isRecord()) {
        add(name, part.getType());
      }
    }
  }

  private void add(String name) {
    names.add(plain(name));
  }

  private static String plain(String name) {
    return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
  }
}
