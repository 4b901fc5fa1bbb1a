package kanal.channels.email.read;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import kanal.channels.email.scan.Bytes;
import kanal.channels.email.scan.Leaf;

/// Puts the text parts of a mail together: plain text where there is some, else HTML made plain.
final class MailWords {
  /// Bytes of all text parts that are looked at; HTML mails carry 100 KB of styles.
  private static final int MOST_BYTES = 1024 * 1024;

  private final byte[] mail;
  private final List<Leaf> texts;
  private int left = MOST_BYTES;

  MailWords(byte[] mail, List<Leaf> leaves) {
    this.mail = mail;
    texts = leaves.stream().filter(leaf -> !leaf.isFile()).toList();
  }

  /// Everything to read, in order, each alternative once.
  String all() {
    var words = new StringBuilder();
    var told = new HashSet<Integer>();
    for (var leaf : texts) {
      if (leaf.alternatives() == Leaf.NONE) {
        append(words, text(leaf));
      } else if (told.add(leaf.alternatives())) {
        append(words, best(leaf.alternatives()));
      }
    }
    return words.toString();
  }

  /// Whether there was more text than is looked at.
  boolean cut() {
    return left <= 0;
  }

  private String best(int group) {
    var plain = of(group, false);
    return plain.isBlank() ? of(group, true) : plain;
  }

  private String of(int group, boolean html) {
    return texts.stream()
        .filter(leaf -> leaf.alternatives() == group && leaf.isHtml() == html)
        .map(this::text)
        .collect(Collectors.joining("\n"));
  }

  private String text(Leaf leaf) {
    int length = Math.min(leaf.end() - leaf.start(), left);
    left -= length;
    var bytes = Transfer.decode(mail, leaf, length);
    var text = Bytes.text(ByteBuffer.wrap(bytes), leaf.type().parameter("charset"));
    // On the wire lines end with CR LF; that is the transport's, not the writer's.
    return leaf.isHtml() ? HtmlText.of(text) : text.replace("\r\n", "\n");
  }

  private static void append(StringBuilder words, String more) {
    if (!more.isBlank()) {
      words.append(words.isEmpty() ? "" : "\n").append(more);
    }
  }
}
