package kanal.routing.open311;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Cursors;

/// Remembers filed requests among the cursors, which outlive restarts.
public final class CursorFiledRequests implements FiledRequests {
  private static final String BEGAN = "open311/began";
  private static final String FOLLOWED = "open311/followed/";
  private static final String PROMISED = "open311/promised/";

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
    put(FOLLOWED, number);
    switch (state) {
      case RequestState.Known known -> cursors.save(owner(known.id()), number.value());
      case RequestState.Promised _ -> put(PROMISED, number);
      case RequestState.Tried _, RequestState.Absent _ -> {}
    }
    cursors.save(state(number), RequestStates.write(state));
    if (state instanceof RequestState.Known known && !known.id().equals(known.reference())) {
      change(PROMISED, number, numbers -> numbers.remove(number.value()));
    }
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
    return all(FOLLOWED);
  }

  @Override
  public List<TicketNumber> promised() {
    return all(PROMISED);
  }

  @Override
  public void unfollow(TicketNumber number) {
    change(FOLLOWED, number, numbers -> numbers.remove(number.value()));
  }

  private List<TicketNumber> all(String kind) {
    return IntStream.range(0, SHELVES)
        .boxed()
        .flatMap(shelf -> on(kind + shelf).stream())
        .map(TicketNumber::new)
        .toList();
  }

  private void put(String kind, TicketNumber number) {
    change(kind, number, numbers -> numbers.add(number.value()));
  }

  private void change(String kind, TicketNumber number, Predicate<Set<String>> changed) {
    var shelf = kind + FiledRequests.shelf(number);
    var numbers = on(shelf);
    if (changed.test(numbers)) {
      cursors.save(shelf, String.join(" ", numbers));
    }
  }

  private Set<String> on(String shelf) {
    var numbers = new LinkedHashSet<String>();
    cursors.find(shelf).stream()
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
}
