package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class SettingsDefaultsTest {
  @TempDir private Path folder;

  @Command
  private static final class Played {
    @Option(names = "--kanal.data-dir", defaultValue = "./data")
    private String data = "";

    @Option(names = "--name", defaultValue = "none")
    private String name = "";
  }

  private Played parsed(Map<String, String> variables, String... arguments) {
    var played = new Played();
    new CommandLine(played)
        .setDefaultValueProvider(new SettingsDefaults(variables))
        .parseArgs(arguments);
    return played;
  }

  @Test
  void theCommandLineComesBeforeTheVariableAndThatBeforeTheFile() throws Exception {
    var file = folder.resolve("kanal.properties");
    Files.writeString(file, "kanal.data-dir=/of/the/file\nname=taken\n");
    var path = file.toString();

    assertThat(parsed(Map.of("KANAL_SETTINGS", path)).data).isEqualTo("/of/the/file");
    assertThat(parsed(Map.of("KANAL_SETTINGS", path)).name).as("no setting").isEqualTo("none");
    assertThat(parsed(Map.of("KANAL_SETTINGS", path, "KANAL_DATA_DIR", "/of/the/variable")).data)
        .isEqualTo("/of/the/variable");
    assertThat(parsed(Map.of("KANAL_SETTINGS", path), "--kanal.data-dir=/here").data)
        .isEqualTo("/here");
    assertThat(parsed(Map.of()).data).isEqualTo("./data");
  }

  @Test
  void aContainersSecretsAreFoundWhereTheServiceFindsThem() throws Exception {
    Files.writeString(folder.resolve("kanal.data-dir"), "/of/the/secret\n");
    var variable = Map.of("SPRING_CONFIG_IMPORT", "optional:configtree:" + folder + "/");

    assertThat(parsed(variable).data).isEqualTo("/of/the/secret");
    assertThat(parsed(variable, "--kanal.data-dir=/here").data).isEqualTo("/here");
    assertThat(parsed(Map.of("SPRING_CONFIG_IMPORT", "configtree:/nowhere/")).data)
        .isEqualTo("./data");
  }
}
