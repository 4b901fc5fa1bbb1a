package kanal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Engine;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.desk.Browser;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What is left of an anonymous citizen behind the intake, whatever they wrote by. All that
/// officers, exports, other systems' keys and webhooks read comes out of the desk's database, so
/// that is what is searched.
@SpringBootTest(
    classes = AnonymityIT.DeskWithChannels.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnonymityIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ACCOUNT = "ac-kenari-77";

  @TempDir static Path folder;

  @Autowired Engine engine;
  @Autowired DeskDatabase database;
  @Autowired FirstPassword firstPassword;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  /// A way to write, and what it tells of who writes.
  enum Way {
    TELEGRAM(Address.TELEGRAM, "5551234567"),
    SMS(Address.TEL, "+6281277788899"),
    WHATSAPP(Address.WHATSAPP, "+6285266655544"),
    EMAIL(Address.MAILTO, "siti.rahmawati@rumah.example");

    private final String scheme;
    private final String value;

    Way(String scheme, String value) {
      this.scheme = scheme;
      this.value = value;
    }

    ChannelId id() {
      return new ChannelId(name().toLowerCase(Locale.ROOT), ACCOUNT);
    }

    Address address() {
      return new Address(scheme, value);
    }

    Channel channel() {
      return new RecordingChannel(id(), capabilities());
    }

    private Capabilities capabilities() {
      return switch (this) {
        case TELEGRAM -> Capabilities.chat();
        case SMS -> Capabilities.sms();
        case WHATSAPP -> Capabilities.whatsapp();
        case EMAIL -> Capabilities.mail();
      };
    }
  }

  @Import(DeskWithIntake.class)
  static class DeskWithChannels {
    @Bean
    Channel telegram() {
      return Way.TELEGRAM.channel();
    }

    @Bean
    Channel sms() {
      return Way.SMS.channel();
    }

    @Bean
    Channel whatsapp() {
      return Way.WHATSAPP.channel();
    }

    @Bean
    Channel email() {
      return Way.EMAIL.channel();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAnAnonymousCitizenReachesTheDesk(Way way) throws Exception {
    var before = numbers();

    say(way, "Ada pungutan liar di kantor kelurahan");
    say(way, "anonim");
    if (numbers().equals(before)) {
      say(way, "0");
    }
    Awaitility.await().atMost(PATIENCE).until(() -> anonymous().size() > anonymousOf(before));

    var number = anonymous().getLast();
    assertThat(where(canaries(way))).isEmpty();
    assertThat(times(number)).isNotEmpty().allMatch(AnonymityIT::isHour);
    assertThat(pages(number)).contains("Anonim").doesNotContain(canaries(way));
  }

  /// Otherwise the search above could not fail.
  @Test
  void whoGivesTheirNameIsFound() throws Exception {
    var way = Way.SMS;
    var named = new ConversationKey(way.id(), new Address(Address.TEL, "+6281311122233"));

    receive(named, "Lampu jalan mati", List.of());
    receive(named, "0", List.of());
    receive(named, "Lampu jalan di depan rumah saya mati", List.of());

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(where(List.of("+6281311122233"))).contains("reporter"));
  }

  private void say(Way way, String words) {
    var key = new ConversationKey(way.id(), way.address());
    var photo =
        new Attachment(
            Attachment.hiddenId(way.id().name(), "kenari " + words),
            Attachment.Type.PHOTO,
            "image/jpeg",
            1,
            "https://api.example/" + ACCOUNT + "/kenari");
    receive(key, words, words.length() > 10 ? List.of(photo) : List.of());
  }

  private void receive(ConversationKey from, String words, List<Attachment> files) {
    var id = "kenari-" + System.nanoTime();
    engine.receive(
        new InboundMessage(
            id,
            "<" + id + "@rumah.example>",
            from,
            Instant.now(),
            new Written(words, files, Optional.empty(), Optional.empty(), Optional.empty())));
  }

  private static List<String> canaries(Way way) {
    return List.of(way.value.toLowerCase(Locale.ROOT), "kenari", "rumah.example");
  }

  private List<String> numbers() {
    return database
        .jdbc()
        .sql("select number from ticket order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> anonymous() {
    return database
        .jdbc()
        .sql("select number from ticket_flag where flag = 'ANONYMOUS' order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private long anonymousOf(List<String> before) {
    return anonymous().stream().filter(before::contains).count();
  }

  /// The columns in which any of the words stands.
  private List<String> where(List<String> words) {
    record Column(String table, String name) {}
    return database
        .jdbc()
        .sql(
            """
            select table_name, column_name from information_schema.columns
            where lower(table_schema) = 'public' and lower(data_type) = 'character varying'
            """)
        .query((row, _) -> new Column(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(column ->
            database
                .jdbc()
                .sql("select \"" + column.name() + "\" from \"" + column.table() + "\"")
                .query((row, _) -> String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT))
                .list()
                .stream()
                .anyMatch(value -> words.stream().anyMatch(value::contains)))
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<Instant> times(String number) {
    var times = new ArrayList<Instant>();
    for (var query :
        List.of(
            "select filed_at from ticket",
            "select at from ticket_line",
            "select at from ticket_owner",
            "select at from ticket_change",
            "select at from amendment")) {
      database
          .jdbc()
          .sql(query + " where number = ?")
          .param(number)
          .query(OffsetDateTime.class)
          .list()
          .forEach(time -> times.add(time.toInstant()));
    }
    return times;
  }

  private static boolean isHour(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.HOURS));
  }

  private String pages(String number) throws Exception {
    var browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
    var page = "/desk/tickets/" + number;
    return (browser.get("/desk").body()
            + browser.get(page).body()
            + browser.get(page + "/journey").body())
        .toLowerCase(Locale.ROOT)
        .replace("anonim", "Anonim");
  }
}
