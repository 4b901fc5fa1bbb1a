package kanal.nlp.language;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.naivebayes.BinaryNaiveBayesModelReader;
import opennlp.tools.ml.naivebayes.BinaryNaiveBayesModelWriter;

/// A language model as one packed file: the margin, then OpenNLP's naive Bayes model. OpenNLP's own
/// archive holds the time, so no two would be alike.
public final class LanguageModelFile {
  /// Its name.
  public static final String NAME = "languages.bin.gz";

  private LanguageModelFile() {}

  /// Trains and calibrates; the same examples in the same order give the same bytes.
  public static void train(List<LanguageExample> examples, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(NAME), bytes(examples));
  }

  static byte[] bytes(List<LanguageExample> examples) throws IOException {
    double margin = LanguageValidation.margin(LanguageValidation.of(examples));
    var model = LanguageTrainer.train(examples);
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeDouble(margin);
      new BinaryNaiveBayesModelWriter(model, out).persist();
    }
    return bytes.toByteArray();
  }

  /// With the model that was trained when Kanal was built.
  public static LanguageFinder shipped() {
    var packed = packed();
    return new LanguageFinder(packed.model(), LanguageRule.shipped(packed.margin()));
  }

  /// What the file holds.
  record Packed(double margin, AbstractModel model) {}

  static Packed packed() {
    try (var stream = LanguageModelFile.class.getResourceAsStream("/kanal/nlp/" + NAME)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the build has not trained the language model: " + NAME + " is not on the class path");
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model", e);
    }
  }

  static Packed read(InputStream packed) throws IOException {
    var unpacked = new GZIPInputStream(new BufferedInputStream(packed)).readAllBytes();
    var in = new DataInputStream(new ByteArrayInputStream(unpacked));
    double margin = in.readDouble();
    return new Packed(margin, new BinaryNaiveBayesModelReader(in).getModel());
  }
}
