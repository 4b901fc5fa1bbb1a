package kanal.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the keys are that conversations and files are sealed with.
///
/// @param keys the file with the keys; empty for `keys` in the data folder. Replicas share it
/// @param keyText what such a file holds, lines separated by `;`, for containers that are given
///   secrets by environment; then there is no file
@ConfigurationProperties("kanal.seal")
public record SealProperties(@DefaultValue("") String keys, @DefaultValue("") String keyText) {
  private static final String NAME = "keys";

  /// With the usual settings.
  public static SealProperties usual() {
    return new SealProperties("", "");
  }

  /// The keys of an installation.
  public KeyFile in(Path dataFolder) {
    if (!keyText.isBlank()) {
      return KeyFile.given(keyText);
    }
    return new KeyFile(keys.isBlank() ? dataFolder.resolve(NAME) : Path.of(keys));
  }

  // They open everything.
  @Override
  public String toString() {
    return "SealProperties[" + keys + "]";
  }
}
