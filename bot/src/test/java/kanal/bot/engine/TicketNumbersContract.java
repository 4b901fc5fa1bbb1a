package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kanal.bot.complaint.TicketNumber;
import org.junit.jupiter.api.Test;

/// What every giver of numbers promises.
public abstract class TicketNumbersContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final int EACH = 200;

  /// The numbers as one replica of the service gives them out; every call is another replica of the
  /// same service.
  protected abstract TicketNumbers replica();

  @Test
  void numbersBeginWithTheirMonth() {
    assertThat(replica().take(NOVEMBER).value()).startsWith("2611-");
    assertThat(replica().take(NOVEMBER.plusMonths(2)).value()).startsWith("2701-");
  }

  @Test
  void neverGivesANumberTwiceOverThreadsAndReplicas() throws InterruptedException {
    Callable<List<TicketNumber>> one = taker(replica());
    Callable<List<TicketNumber>> other = taker(replica());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var numbers =
          threads.invokeAll(List.of(one, one, other, other), 60, TimeUnit.SECONDS).stream()
              .flatMap(taken -> taken.resultNow().stream())
              .toList();

      assertThat(numbers).hasSize(4 * EACH).doesNotHaveDuplicates();
    }
  }

  @Test
  void givesANumberThatCameBackToSomebodyElse() {
    var numbers = replica();
    var unused = numbers.take(NOVEMBER);

    numbers.giveBack(unused);

    assertThat(IntStream.range(0, EACH).mapToObj(_ -> numbers.take(NOVEMBER)))
        .doesNotHaveDuplicates();
  }

  private static Callable<List<TicketNumber>> taker(TicketNumbers numbers) {
    return () -> IntStream.range(0, EACH).mapToObj(_ -> numbers.take(NOVEMBER)).toList();
  }
}
