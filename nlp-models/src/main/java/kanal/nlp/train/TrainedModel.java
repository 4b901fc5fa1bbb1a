package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A model that the build makes.
///
/// @param name for people, and for the file that remembers what it was made from
/// @param madeFrom files and folders that decide how it comes out
/// @param files it consists of
record TrainedModel(String name, List<Path> madeFrom, List<Path> files, Training training) {
  /// Makes the files.
  @FunctionalInterface
  interface Training {
    void run() throws IOException;
  }

  TrainedModel {
    madeFrom = List.copyOf(madeFrom);
    files = List.copyOf(files);
  }

  /// Trains, unless the files are there and would come out the same.
  ///
  /// @param marks where it is remembered from what
  void bringUpToDate(Path marks) throws IOException {
    var mark = marks.resolve(name + "-trained-from.sha256");
    var fingerprint = Fingerprint.of(madeFrom);
    if (files.stream().allMatch(Files::exists)
        && Files.exists(mark)
        && Files.readString(mark).equals(fingerprint)) {
      System.out.printf("The %s model is up to date.%n", name);
      return;
    }
    long start = System.nanoTime();
    training.run();
    Files.writeString(mark, fingerprint);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("Trained the %s model in %.1f s: %,d kB%n", name, seconds, size() / 1024);
  }

  private long size() throws IOException {
    long size = 0;
    for (var file : files) {
      size += Files.size(file);
    }
    return size;
  }
}
