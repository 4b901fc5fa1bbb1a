package kanal.channels.email.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the parts of a mail in one pass over its bytes, in time that grows only with their number.
///
/// A mail over a limit is not refused: what lies within the limits is outlined, and the outline
/// says which limit was met. A mail inside a mail is one part: nobody looks into it.
public final class MailScan {
  private static final byte[] DASHES = {'-', '-'};
  private static final int LONGEST_BOUNDARY = 200;

  private final byte[] mail;
  private final MailLimits limits;
  private final Lines lines;
  private final Deque<Multipart> open = new ArrayDeque<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<Breach> breaches = EnumSet.noneOf(Breach.class);
  private int parts;
  private int groups;

  private MailScan(byte[] mail, MailLimits limits) {
    this.mail = mail;
    this.limits = limits;
    lines = new Lines(mail);
  }

  // Boundaries are bytes, and never compared as records.
  @SuppressWarnings("ArrayRecordComponent")
  private record Multipart(byte[] boundary, int alternatives, boolean digest) {}

  /// A part whose end is not found yet.
  private record Begun(MailHeaders headers, Parameterized type, int alternatives, int start) {}

  private enum Boundary {
    NONE,
    NEXT,
    LAST
  }

  /// @param mail as it came over the wire
  public static Outline of(byte[] mail, MailLimits limits) {
    return new MailScan(mail, limits).outline();
  }

  private Outline outline() {
    var headers = headers();
    var body = lines.next();
    var begun = begin(headers);
    while (parts <= limits.parts() && lines.advance()) {
      var boundary = boundary();
      if (boundary == Boundary.NONE) {
        continue;
      }
      begun.ifPresent(part -> leaves.add(ended(part, beforeThisLine())));
      begun = Optional.empty();
      if (boundary == Boundary.NEXT) {
        parts++;
        if (parts > limits.parts()) {
          breaches.add(Breach.PARTS);
        } else {
          begun = begin(headers());
        }
      }
    }
    begun.ifPresent(part -> leaves.add(ended(part, mail.length)));
    if (leaves.isEmpty()) {
      // Declared to have parts and has none: its words are still somebody's words.
      leaves.add(new Leaf(headers, Parameterized.of("text/plain"), Leaf.NONE, body, mail.length));
    }
    return new Outline(headers, leaves, breaches);
  }

  /// Reads up to the empty line; afterwards the next line is the first of the body.
  private MailHeaders headers() {
    int start = lines.next();
    while (lines.advance()) {
      var first = lines.start() == start;
      if (boundaryAhead()) {
        lines.back();
        break;
      }
      if (lines.isEmpty() || (first && lines.isBlank())) {
        break;
      }
    }
    int end = Math.min(lines.start(), start + limits.headerBytes());
    if (end < lines.start()) {
      breaches.add(Breach.HEADERS);
    }
    return MailHeaders.in(Bytes.text(mail, start, end));
  }

  /// A part without an empty line after its headers must not swallow the next part.
  private boolean boundaryAhead() {
    return !open.isEmpty() && open.stream().anyMatch(some -> match(some) != Boundary.NONE);
  }

  private Optional<Begun> begin(MailHeaders headers) {
    var digest = !open.isEmpty() && open.getFirst().digest();
    var type =
        headers
            .parameterized("Content-Type")
            .filter(some -> some.value().contains("/"))
            .orElseGet(() -> Parameterized.of(digest ? "message/rfc822" : "text/plain"));
    var alternatives = open.isEmpty() ? Leaf.NONE : open.getFirst().alternatives();
    var boundary = type.parameter("boundary").filter(some -> some.length() <= LONGEST_BOUNDARY);
    if (!type.value().startsWith("multipart/") || boundary.isEmpty()) {
      return Optional.of(new Begun(headers, readable(type), alternatives, lines.next()));
    }
    if (open.size() >= limits.depth()) {
      breaches.add(Breach.DEPTH);
      return Optional.empty();
    }
    var group = type.value().equals("multipart/alternative") ? groups++ : alternatives;
    open.push(
        new Multipart(
            boundary.get().getBytes(StandardCharsets.UTF_8),
            group,
            type.value().equals("multipart/digest")));
    return Optional.empty();
  }

  private static Parameterized readable(Parameterized type) {
    return type.value().startsWith("multipart/") ? Parameterized.of("text/plain") : type;
  }

  private Leaf ended(Begun part, int end) {
    return new Leaf(
        part.headers(),
        part.type(),
        part.alternatives(),
        part.start(),
        Math.max(part.start(), end));
  }

  /// The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1).
  private int beforeThisLine() {
    int end = lines.start();
    if (end > 0 && mail[end - 1] == '\n') {
      end--;
    }
    return end > 0 && mail[end - 1] == '\r' ? end - 1 : end;
  }

  /// Whether this line is a boundary of an open part; closes the parts that end with it.
  private Boundary boundary() {
    if (open.isEmpty() || !lines.has(DASHES, 0)) {
      return Boundary.NONE;
    }
    int inner = 0;
    for (var some : open) {
      var found = match(some);
      if (found != Boundary.NONE) {
        int closed = found == Boundary.LAST ? inner + 1 : inner;
        for (int i = 0; i < closed; i++) {
          open.pop();
        }
        return found;
      }
      inner++;
    }
    return Boundary.NONE;
  }

  private Boundary match(Multipart some) {
    int length = DASHES.length + some.boundary().length;
    int written = lines.trimmedLength();
    if (written != length && written != length + DASHES.length) {
      return Boundary.NONE;
    }
    if (!lines.has(DASHES, 0) || !lines.has(some.boundary(), DASHES.length)) {
      return Boundary.NONE;
    }
    if (written == length) {
      return Boundary.NEXT;
    }
    return lines.has(DASHES, length) ? Boundary.LAST : Boundary.NONE;
  }
}
