package kanal.nlp.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kanal.nlp.topic.TopicModelFiles;

/// Shows whether a model's files are still those that training wrote.
final class Checksum {
  private static final String FILE = "sha256";

  private Checksum() {}

  /// Remembers what a new model's files are.
  static void write(Path model) throws IOException {
    Files.writeString(model.resolve(FILE), of(model));
  }

  /// @return the checksum, also of a model that was kept before there was one to compare with
  /// @throws UnusableModel when a file has changed
  static String checked(Path model) throws IOException, UnusableModel {
    var now = of(model);
    var remembered = model.resolve(FILE);
    if (Files.exists(remembered) && !Files.readString(remembered).strip().equals(now)) {
      throw new UnusableModel(
          "the model %s is damaged: its files are not those that were trained"
              .formatted(model.getFileName()));
    }
    return now;
  }

  private static String of(Path model) throws IOException {
    var digest = sha256();
    for (var name : List.of(TopicModelFiles.WEIGHTS, TopicModelFiles.VOCABULARY)) {
      digest.update(Files.readAllBytes(model.resolve(name)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Of the model in the program itself.
  static String shipped() {
    var digest = sha256();
    for (var name : List.of(TopicModelFiles.WEIGHTS, TopicModelFiles.VOCABULARY)) {
      digest.update(TopicModelFiles.shippedBytes(name));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
