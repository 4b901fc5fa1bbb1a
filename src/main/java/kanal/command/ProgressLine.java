package kanal.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import kanal.nlp.agency.Progress;

/// A line on the terminal that grows; nothing where nobody looks.
final class ProgressLine implements Progress {
  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final boolean watched;

  /// @param watched whether it is a terminal that people look at
  ProgressLine(PrintWriter out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  static ProgressLine onTerminal(PrintWriter out) {
    var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new ProgressLine(out, terminal.isPresent());
  }

  @Override
  public synchronized void at(int done, int of) {
    if (watched) {
      int full = WIDTH * done / Math.max(1, of);
      out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + of);
      out.print(done == of ? "\n" : "");
      out.flush();
    }
  }
}
