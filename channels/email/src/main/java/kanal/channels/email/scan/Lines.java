package kanal.channels.email.scan;

/// Goes through bytes line by line, once, without copying.
final class Lines {
  private final byte[] bytes;
  private int start;
  private int next;

  Lines(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Goes to the next line; false at the end.
  boolean advance() {
    if (next >= bytes.length) {
      start = bytes.length;
      return false;
    }
    start = next;
    while (next < bytes.length && bytes[next] != '\n') {
      next++;
    }
    next = Math.min(next + 1, bytes.length);
    return true;
  }

  /// Goes back, so that the next line is this one again.
  void back() {
    next = start;
  }

  /// Where this line begins.
  int start() {
    return start;
  }

  /// Where the next line begins.
  int next() {
    return next;
  }

  boolean isEmpty() {
    return end() == start;
  }

  boolean isBlank() {
    for (int i = start; i < end(); i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /// Whether the line begins with these bytes, from a place in it.
  boolean has(byte[] some, int from) {
    if (start + from + some.length > next) {
      return false;
    }
    for (int i = 0; i < some.length; i++) {
      if (bytes[start + from + i] != some[i]) {
        return false;
      }
    }
    return true;
  }

  /// The line's end before its line break and blanks, counted from its beginning.
  int trimmedLength() {
    int end = end();
    while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
      end--;
    }
    return end - start;
  }

  private int end() {
    int end = next;
    if (end > start && bytes[end - 1] == '\n') {
      end--;
    }
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return end;
  }
}
