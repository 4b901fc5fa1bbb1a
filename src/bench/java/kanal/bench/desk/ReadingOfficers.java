package kanal.bench.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import kanal.desk.Browser;
import org.jspecify.annotations.Nullable;

/// Officers who look through the inbox, open tickets and read Pantau, a page every half second
/// each, until they are closed.
public final class ReadingOfficers implements AutoCloseable {
  private static final int OFFICERS = 5;
  private static final Duration A_LOOK = Duration.ofMillis(500);
  private static final Pattern TICKET = Pattern.compile("href=\"(/desk/tickets/[^\"?]+)");
  private static final List<String> PAGES =
      List.of("/desk", "/desk?view=check", "/desk?q=jalan", "/desk?view=soon", "/desk/pantau");

  private final Browser browser;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> officers = new ArrayList<>();
  private volatile boolean closed;

  /// @param browser that is signed in
  public ReadingOfficers(Browser browser) {
    this.browser = browser;
    for (int i = 0; i < OFFICERS; i++) {
      int first = i;
      officers.add(threads.submit(() -> read(first)));
    }
  }

  private @Nullable Void read(int first) throws Exception {
    for (int i = first; !closed; i++) {
      var page = page(PAGES.get(i % PAGES.size()));
      Thread.sleep(A_LOOK);
      var ticket = TICKET.matcher(page);
      if (ticket.find()) {
        page(ticket.group(1));
        Thread.sleep(A_LOOK);
      }
    }
    return null;
  }

  private String page(String address) throws Exception {
    var answer = browser.get(address);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  /// @throws IllegalStateException when one of them could not read
  @Override
  public void close() {
    closed = true;
    threads.close();
    officers.stream()
        .filter(officer -> officer.state() == Future.State.FAILED)
        .forEach(officer -> {
          throw new IllegalStateException("an officer could not read", officer.exceptionNow());
        });
  }
}
