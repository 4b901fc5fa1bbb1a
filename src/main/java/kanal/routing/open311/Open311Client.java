package kanal.routing.open311;

import java.time.InstantSource;
import java.time.ZoneId;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.routing.open311.wire.Open311Server;

/// Puts the parts of the client together.
///
/// @param agency the name to file complaints without a place under, unless a setting says otherwise
/// @param zone whose clock a time without an offset is read by
record Open311Client(Open311Properties properties, String agency, ZoneId zone, Topics topics) {

  Open311RoutingCore core(
      Open311Server server,
      FiledRequests requests,
      Cursors cursors,
      Leases leases,
      InstantSource clock) {
    // A thread may have to wait for another one's look, try and second look.
    var turns = new OneAtATime(leases, properties.timeout().multipliedBy(3));
    var windows = new WindowReader(server);
    var words = new PublicWords(!properties.acceptSecret());
    var names = new RequestNames(server, requests, turns);
    var updates =
        new UpdateSender(
            server, windows, cursors, new UpdateWords(words), clock, properties.settling());
    return new Open311RoutingCore(
        filer(server, requests, windows, words, clock),
        updates,
        changes(server, requests, windows, names, turns, cursors, clock),
        names,
        requests,
        turns,
        properties.acceptSecret());
  }

  private Filer filer(
      Open311Server server,
      FiledRequests requests,
      WindowReader windows,
      PublicWords words,
      InstantSource clock) {
    var services = new ServiceList(server, clock);
    var mark = new Mark(properties.referenceAttribute(), server);
    var forms =
        new FormChoice(
            services,
            new ServiceChoice(topics, properties.services(), properties.defaultService()),
            new RequestForm(words, properties.referenceAttribute(), address(), zone),
            mark);
    var post = new RequestPost(server, requests, services, forms, mark, clock);
    var search = new RequestSearch(windows, clock);
    return new Filer(requests, search, post, clock, properties.settling());
  }

  private ChangeReader changes(
      Open311Server server,
      FiledRequests requests,
      WindowReader windows,
      RequestNames names,
      OneAtATime turns,
      Cursors cursors,
      InstantSource clock) {
    return new ChangeReader(
        new UpdateReader(windows, requests, clock, zone),
        new StatusReader(server, requests, names, turns, clock, zone),
        new Extension("read", cursors, clock),
        requests,
        names,
        turns,
        clock);
  }

  private String address() {
    return properties.defaultAddress().isBlank() ? agency : properties.defaultAddress();
  }
}
