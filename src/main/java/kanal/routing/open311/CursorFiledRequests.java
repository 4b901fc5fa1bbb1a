package kanal.routing.open311;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Cursors;

/// Remembers filed requests among the cursors, which outlive restarts.
public final class CursorFiledRequests implements FiledRequests {
  private static final String BEGAN = "open311/began";

  private final Cursors cursors;
  private final InstantSource clock;

  public CursorFiledRequests(Cursors cursors, InstantSource clock) {
    this.cursors = cursors;
    this.clock = clock;
  }

  @Override
  public Optional<RequestState> find(TicketNumber number) {
    return cursors.find(state(number)).map(RequestStates::read);
  }

  @Override
  public void remember(TicketNumber number, RequestState state) {
    // In this order a crash in between leaves something to look for, never something forgotten.
    if (began().isEmpty()) {
      cursors.save(BEGAN, clock.instant().toString());
    }
    follow(number);
    if (state instanceof RequestState.Known known) {
      cursors.save(owner(known.id()), number.value());
    }
    cursors.save(state(number), RequestStates.write(state));
  }

  @Override
  public Optional<TicketNumber> numberOf(String id) {
    return cursors.find(owner(id)).map(TicketNumber::new);
  }

  @Override
  public Optional<Instant> began() {
    return cursors.find(BEGAN).map(Instant::parse);
  }

  @Override
  public List<TicketNumber> followed() {
    return IntStream.range(0, SHELVES)
        .boxed()
        .flatMap(shelf -> onShelf(shelf).stream())
        .map(TicketNumber::new)
        .toList();
  }

  @Override
  public void unfollow(TicketNumber number) {
    var shelf = FiledRequests.shelf(number);
    var numbers = onShelf(shelf);
    if (numbers.remove(number.value())) {
      cursors.save(shelf(shelf), String.join(" ", numbers));
    }
  }

  private void follow(TicketNumber number) {
    var shelf = FiledRequests.shelf(number);
    var numbers = onShelf(shelf);
    if (numbers.add(number.value())) {
      cursors.save(shelf(shelf), String.join(" ", numbers));
    }
  }

  private Set<String> onShelf(int shelf) {
    var numbers = new LinkedHashSet<String>();
    cursors.find(shelf(shelf)).stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .filter(number -> !number.isEmpty())
        .forEach(numbers::add);
    return numbers;
  }

  private static String state(TicketNumber number) {
    return "open311/" + number;
  }

  private static String owner(String id) {
    return "open311/request/" + id;
  }

  private static String shelf(int shelf) {
    return "open311/followed/" + shelf;
  }
}
