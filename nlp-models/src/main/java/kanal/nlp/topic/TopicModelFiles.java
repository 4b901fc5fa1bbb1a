package kanal.nlp.topic;

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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;

/// A topic model as two files: OpenNLP's own of the weights, and one of what it needs beside them
/// (vocabulary, lexicon, calibration).
public final class TopicModelFiles {
  /// The weights, in OpenNLP's format.
  public static final String WEIGHTS = "topics.bin";

  /// Everything else.
  public static final String VOCABULARY = "vocabulary.bin";

  /// Of one file, in bytes: ours have five megabytes.
  private static final long LARGEST = 256L << 20;

  private static final int VERSION = 1;
  private static final String ON_THE_CLASS_PATH = "/kanal/nlp/";

  private TopicModelFiles() {}

  /// The model that was trained when Kanal was built.
  public static TrainedTopics shipped() {
    try (var weights = resource(WEIGHTS);
        var vocabulary = resource(VOCABULARY)) {
      return read(weights, vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the topic model", e);
    }
  }

  /// A file of the model that was trained when Kanal was built.
  public static byte[] shippedBytes(String name) {
    try (var stream = resource(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the topic model", e);
    }
  }

  /// A model written by [#write].
  ///
  /// @throws IOException also when a file is larger than any model
  public static TrainedTopics read(Path folder) throws IOException {
    for (var name : List.of(WEIGHTS, VOCABULARY)) {
      if (Files.size(folder.resolve(name)) > LARGEST) {
        throw new IOException(folder.resolve(name) + " is too large for a model");
      }
    }
    try (var weights = Files.newInputStream(folder.resolve(WEIGHTS));
        var vocabulary = Files.newInputStream(folder.resolve(VOCABULARY))) {
      return read(weights, vocabulary);
    }
  }

  private static InputStream resource(String name) {
    var stream = TopicModelFiles.class.getResourceAsStream(ON_THE_CLASS_PATH + name);
    if (stream == null) {
      throw new IllegalStateException(
          "the build has not trained the topic model: " + name + " is not on the class path");
    }
    return new BufferedInputStream(stream);
  }

  static TrainedTopics read(InputStream weights, InputStream vocabulary) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(vocabulary.readAllBytes()));
    int version = in.readInt();
    if (version != VERSION) {
      throw new IllegalStateException("a topic model of an unknown version: " + version);
    }
    var recipe =
        new Recipe(
            in.readBoolean(),
            in.readBoolean(),
            in.readBoolean(),
            in.readDouble(),
            in.readDouble(),
            in.readInt());
    var calibration =
        new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    var priors = new TreeMap<String, Double>();
    for (int left = in.readInt(); left > 0; left--) {
      priors.put(in.readUTF(), in.readDouble());
    }
    var lexicon = readLexicon(in);
    var known = readVocabulary(in, recipe.lexicon());
    // OpenNLP reads number by number; from memory that is several times faster than from a jar
    var bytes = new DataInputStream(new ByteArrayInputStream(weights.readAllBytes()));
    var model = new BinaryQNModelReader(bytes).getModel();
    return new TrainedTopics(recipe, lexicon, priors, known, model, calibration);
  }

  private static Lexicon readLexicon(DataInputStream in) throws IOException {
    var phrases = new TreeMap<String, List<String>>();
    int topics = in.readInt();
    for (int topic = 0; topic < topics; topic++) {
      var code = in.readUTF();
      var list = new ArrayList<String>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        list.add(in.readUTF());
      }
      phrases.put(code, list);
    }
    return new Lexicon(phrases);
  }

  private static Vocabulary readVocabulary(DataInputStream in, double lexicon) throws IOException {
    int size = in.readInt();
    // Each takes some bytes: what claims more is damaged.
    if (size < 0 || size > in.available()) {
      throw new IOException("the vocabulary of a topic model is damaged");
    }
    var keys = new ArrayList<String>(size);
    var rarity = new float[size];
    for (int id = 0; id < size; id++) {
      keys.add(in.readUTF());
      rarity[id] = in.readFloat();
    }
    return new Vocabulary(keys, rarity, lexicon);
  }

  /// Writes both files into a folder.
  public static void write(TrainedTopics topics, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(WEIGHTS), weights(topics));
    Files.write(folder.resolve(VOCABULARY), vocabulary(topics));
  }

  /// How many bytes a model's files take.
  public static long size(TrainedTopics topics) throws IOException {
    return (long) weights(topics).length + vocabulary(topics).length;
  }

  static byte[] weights(TrainedTopics topics) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new BinaryQNModelWriter(topics.model(), new DataOutputStream(bytes)).persist();
    return bytes.toByteArray();
  }

  static byte[] vocabulary(TrainedTopics topics) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(VERSION);
    out.writeBoolean(topics.recipe().bigrams());
    out.writeBoolean(topics.recipe().stems());
    out.writeBoolean(topics.recipe().prefixes());
    out.writeDouble(topics.recipe().lexicon());
    out.writeDouble(topics.recipe().l2());
    out.writeInt(topics.recipe().iterations());
    out.writeDouble(topics.calibration().temperature());
    out.writeDouble(topics.calibration().sure());
    out.writeDouble(topics.calibration().likely());
    out.writeDouble(topics.calibration().nothing());
    out.writeInt(topics.priors().size());
    for (var prior : topics.priors().entrySet()) {
      out.writeUTF(prior.getKey());
      out.writeDouble(prior.getValue());
    }
    out.writeInt(topics.lexicon().phrases().size());
    for (var entry : topics.lexicon().phrases().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (var phrase : entry.getValue()) {
        out.writeUTF(phrase);
      }
    }
    out.writeInt(topics.vocabulary().keys().size());
    for (int id = 0; id < topics.vocabulary().keys().size(); id++) {
      out.writeUTF(topics.vocabulary().keys().get(id));
      out.writeFloat(topics.vocabulary().rarity(id));
    }
    return bytes.toByteArray();
  }
}
