package kanal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--kanal.*` stands for when a command leaves it out: the environment variable, else what
/// the service's file of settings says, so that a command finds what the service uses.
final class SettingsDefaults implements IDefaultValueProvider {
  private static final String OPTION = "--kanal.";
  private static final String FILE = "KANAL_SETTINGS";

  private final Map<String, String> variables;
  private final Properties file;

  SettingsDefaults(Map<String, String> variables) {
    this.variables = variables;
    file = read(Path.of(variables.getOrDefault(FILE, "kanal.properties")));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith(OPTION)) {
      return null;
    }
    var name = option.longestName().substring(2);
    return Optional.ofNullable(variables.get(variable(name)))
        .orElseGet(() -> file.getProperty(name));
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Properties read(Path path) {
    var properties = new Properties();
    if (!Files.exists(path)) {
      return properties;
    }
    try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be read: " + path, e);
    }
  }
}
