package kanal.routing.open311;

import java.util.Locale;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.RoutingCore;
import kanal.routing.RoutingCoreContract;
import org.junit.jupiter.api.AfterEach;

/// The client keeps the promises of a routing core towards a server with mySociety's updates.
class Open311RoutingCoreTest extends RoutingCoreContract {
  private final Installation installation = new Installation();
  private final RoutingCore core = installation.core();

  @AfterEach
  void close() {
    installation.close();
  }

  @Override
  protected RoutingCore core() {
    return core;
  }

  @Override
  protected RoutingCore restarted() {
    return installation.core();
  }

  @Override
  protected long ticketsWith(TicketNumber number) {
    return installation.fake.bearing(number.value()).size();
  }

  @Override
  protected String descriptionOf(TicketNumber number) {
    return request(number).field("description");
  }

  @Override
  protected long timesTold(TicketNumber number, String words) {
    var updates =
        installation.fake.updates.stream()
            .filter(update -> update.request().equals(request(number).id()))
            .filter(update -> update.words().contains(words))
            .count();
    return updates + (descriptionOf(number).contains(words) ? 1 : 0);
  }

  @Override
  protected boolean keeps(TicketNumber number, String text) {
    return installation.fake.posts.toString().contains(text);
  }

  @Override
  protected boolean withdrawn(TicketNumber number) {
    return installation.fake.updates.stream()
        .filter(update -> update.request().equals(request(number).id()))
        .anyMatch(update ->
            update.status().equals("CLOSED")
                && update.words().toLowerCase(Locale.ROOT).contains("mencabut"));
  }

  @Override
  protected void officerReplies(TicketNumber number, String words) {
    installation.fake.officer(request(number).id(), "open", words);
  }

  @Override
  protected void officerCloses(TicketNumber number, String words) {
    installation.fake.officer(request(number).id(), "closed", words);
  }

  /// Databases behind such servers cannot keep a NUL; `PublicWordsTest` shows what becomes of it.
  @Override
  protected boolean canCarry(String text) {
    return text.indexOf('\0') < 0;
  }

  private FakeOpen311.Kept request(TicketNumber number) {
    return installation.fake.bearing(number.value()).getFirst();
  }
}
