package kanal.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.CitizenRecord;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.message.Address;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.TypedAddress;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds what is held of a person, by the number of a ticket or an address somebody typed.
final class People {
  private final JdbcClient jdbc;
  private final CitizenRecords records;

  People(JdbcClient jdbc, CitizenRecords records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /// @param typed a ticket's number, a telephone number, a mail address, a chat's id
  Holding find(String typed) {
    var words = typed.strip();
    var number = TicketNumber.in(words).filter(it -> it.value().equals(words));
    if (number.isPresent()) {
      return of(number.get());
    }
    var addresses = TypedAddress.read(words);
    var keys = new LinkedHashSet<ConversationKey>();
    addresses.forEach(address -> keys.addAll(records.conversations(address)));
    return holding(keys, addresses, List.of());
  }

  /// Whoever an anonymous ticket is of, the number leads to nothing else of them.
  private Holding of(TicketNumber number) {
    if (anonymous(List.of(number)).contains(number)) {
      return new Holding(List.of(), List.of(number), List.of());
    }
    var keys = new LinkedHashSet<ConversationKey>();
    records.conversation(number).ifPresent(keys::add);
    return holding(keys, reporter(number), List.of(number));
  }

  private Holding holding(
      Set<ConversationKey> keys, List<Address> typed, List<TicketNumber> named) {
    var conversations = new ArrayList<CitizenRecord>();
    var addresses = new LinkedHashSet<>(typed);
    var numbers = new LinkedHashSet<>(named);
    for (var key : keys) {
      records.find(key).ifPresent(conversations::add);
      addresses.add(key.address());
    }
    conversations.forEach(conversation -> numbers.addAll(conversation.tickets()));
    numbers.addAll(reportedBy(addresses));
    var there = there(numbers);
    var anonymous = anonymous(there);
    return new Holding(
        conversations,
        there.stream().filter(number -> !anonymous.contains(number)).toList(),
        there.stream().filter(anonymous::contains).toList());
  }

  private List<Address> reporter(TicketNumber number) {
    return jdbc
        .sql("select reporter from ticket where number = ? and reporter is not null")
        .param(number.value())
        .query((row, _) -> Verbatim.fromColumn(row.getString("reporter")))
        .list()
        .stream()
        .map(People::address)
        .toList();
  }

  private static Address address(String uri) {
    int colon = uri.indexOf(':');
    return new Address(uri.substring(0, colon), uri.substring(colon + 1));
  }

  private List<TicketNumber> reportedBy(Collection<Address> addresses) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select number from ticket where reporter in (:uris) order by number")
        .param("uris", addresses.stream().map(Address::uri).map(Verbatim::toColumn).toList())
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }

  /// Those of the numbers that the desk has, each once, in order.
  private List<TicketNumber> there(Collection<TicketNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : numbers(numbers, "select number from ticket where number in (:numbers) order by number");
  }

  private Set<TicketNumber> anonymous(Collection<TicketNumber> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(
            numbers(
                numbers,
                "select number from ticket_flag where number in (:numbers) and flag ="
                    + " 'ANONYMOUS'"));
  }

  private List<TicketNumber> numbers(Collection<TicketNumber> among, String sql) {
    return jdbc.sql(sql)
        .param("numbers", among.stream().map(TicketNumber::value).toList())
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }
}
