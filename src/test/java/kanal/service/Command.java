package kanal.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command of the packaged service, in a process of its own.
///
/// @param output both streams
record Command(int exitCode, String output) {
  static Command run(Path data, String... arguments) throws IOException, InterruptedException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                SharedClasses.option(),
                "-jar",
                Service.UNPACKED.toString()));
    line.addAll(List.of(arguments));
    line.add("--kanal.data-dir=" + data);
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Command(process.waitFor(), output);
  }
}
