package kanal.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.privacy.TicketMask;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.InboxTicket;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the inbox's view.
public final class InboxPage {
  private static final double SURE = 0.8;
  private static final double LIKELY = 0.5;
  private static final int LONGEST_TITLE = 90;

  private final Inbox inbox;
  private final Topics topics;
  private final WorkingCalendar calendar;
  private final AgencyClock clock;

  InboxPage(Inbox inbox, Topics topics, WorkingCalendar calendar, AgencyClock clock) {
    this.inbox = inbox;
    this.topics = topics;
    this.calendar = calendar;
    this.clock = clock;
  }

  InboxView view(InboxFilter filter) {
    var tickets = inbox.tickets(filter).stream().map(TicketMask::of).toList();
    long all = inbox.count(filter);
    long first = (filter.page() - 1L) * InboxFilter.TICKETS_PER_PAGE + 1;
    long last = first + tickets.size() - 1;
    return new InboxView(
        tabs(filter),
        topicOptions(filter),
        tickets.stream().map(this::row).toList(),
        filter.page() > 1 ? Optional.of(href(filter, filter.page() - 1)) : Optional.empty(),
        last < all && !tickets.isEmpty()
            ? Optional.of(href(filter, filter.page() + 1))
            : Optional.empty(),
        tickets.isEmpty() ? "" : first + "–" + last + " dari " + all,
        filter.stage().isPresent() || filter.topic().isPresent() || filter.citizenWrote(),
        href(filter, filter.page()));
  }

  private List<InboxView.Tab> tabs(InboxFilter filter) {
    var counts = inbox.counts(filter.scope());
    var tabs = new ArrayList<InboxView.Tab>();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    tabs.add(
        tab(
            "Semua",
            all,
            new InboxFilter(filter.scope(), Optional.empty(), filter.topic(), false, 1),
            filter.stage().isEmpty() && !filter.citizenWrote()));
    for (var stage : Stage.values()) {
      if (stage == Stage.VERIFIED) {
        var wrote = new InboxFilter(filter.scope(), Optional.empty(), Optional.empty(), true, 1);
        tabs.add(
            tab(
                "Kabar warga",
                inbox.count(wrote),
                new InboxFilter(filter.scope(), Optional.empty(), filter.topic(), true, 1),
                filter.citizenWrote()));
      }
      tabs.add(
          tab(
              stage == Stage.WITHDRAWN ? "Ditarik" : DeskWords.stage(stage),
              counts.getOrDefault(stage, 0L),
              new InboxFilter(filter.scope(), Optional.of(stage), filter.topic(), false, 1),
              filter.stage().equals(Optional.of(stage))));
    }
    return tabs;
  }

  private static InboxView.Tab tab(String text, long count, InboxFilter filter, boolean current) {
    return new InboxView.Tab(text, count, href(filter, 1), current);
  }

  private List<InboxView.TopicOption> topicOptions(InboxFilter filter) {
    return topics.all().stream()
        .map(topic ->
            new InboxView.TopicOption(
                topic.code(), topic.name(), filter.topic().equals(Optional.of(topic.code()))))
        .toList();
  }

  private InboxView.Row row(InboxTicket ticket) {
    boolean unsure = ticket.topic().equals(Topic.OTHER);
    Optional<String> confidence =
        ticket.topicByOfficer()
            ? Optional.empty()
            : Optional.of(
                unsure ? "belum yakin" : DeskWords.percent(ticket.machineTopic().confidence()));
    return new InboxView.Row(
        ticket.number().value(),
        "/desk/tickets/" + ticket.number(),
        clock.time(ticket.filedAt()),
        title(ticket.title(), ticket.description()),
        topics.of(ticket.topic()).name(),
        confidence,
        unsure ? "low" : sure(ticket.machineTopic().confidence()),
        ticket.place().filter(words -> !words.isBlank()),
        DeskWords.channel(ticket.channel()),
        DeskWords.badges(ticket.citizenWrote(), ticket.flags()),
        DeskWords.stage(ticket.stage()),
        DeskWords.look(ticket.stage()),
        Due.of(ticket.due(), clock, calendar));
  }

  private static String sure(double confidence) {
    return confidence >= SURE ? "high" : confidence >= LIKELY ? "middle" : "low";
  }

  /// The title, or the beginning of the words when there is none.
  static String title(String title, String description) {
    if (!title.isBlank()) {
      return title;
    }
    var words = description.strip();
    if (words.isEmpty()) {
      return "Tanpa keterangan";
    }
    if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
      return words;
    }
    int end = words.offsetByCodePoints(0, LONGEST_TITLE);
    int blank = words.lastIndexOf(' ', end);
    return words.substring(0, blank > 0 ? blank : end) + " …";
  }

  private static String href(InboxFilter filter, int page) {
    var address = UriComponentsBuilder.fromPath("/desk");
    filter.stage().ifPresent(it -> address.queryParam("stage", it.name().toLowerCase(Locale.ROOT)));
    filter.topic().ifPresent(it -> address.queryParam("topic", it));
    if (filter.citizenWrote()) {
      address.queryParam("wrote", "yes");
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().toUriString();
  }
}
