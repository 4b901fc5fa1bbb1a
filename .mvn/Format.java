import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Checks (`check`) or repairs (`apply`) the format of every Java file below the folders given.
class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    int wrong = 0;
    for (String folder : Arrays.asList(args).subList(1, args.length)) {
      for (Path file : javaFilesBelow(Path.of(folder))) {
        String source = Files.readString(file);
        String formatted = new Formatter().formatSourceAndFixImports(source);
        if (formatted.equals(source)) {
          continue;
        }
        if (apply) {
          Files.writeString(file, formatted);
        } else {
          System.err.println("not formatted: " + file);
          wrong++;
        }
      }
    }
    if (wrong > 0) {
      System.err.println("repair with: mvn -N process-sources -Dformat=apply");
      System.exit(1);
    }
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }
}
