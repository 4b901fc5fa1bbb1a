package kanal.canary;

import static kanal.canary.Canary.ADDRESS;
import static kanal.canary.Canary.MAIL_ADDRESS;
import static kanal.canary.Canary.NAME;
import static kanal.canary.Canary.PLACE;
import static kanal.canary.Canary.PLATE;
import static kanal.canary.Canary.STREET;
import static kanal.canary.Canary.SUBJECT;
import static kanal.canary.Canary.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kanal.Kanal;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.canary.Canary.Found;
import kanal.desk.Browser;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.lab.Platforms;
import kanal.redis.embedded.EmbeddedRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/// 200 citizens with twelve things each that nobody may find again, through the whole service: by
/// every channel, while things go wrong, at the most talkative level of our log. Every second one
/// chooses to be anonymous.
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class CanaryIT {
  private static final int CITIZENS = 200;
  private static final int BEFORE_ALL_IS_WELL = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Whose words come in forms that cannot be read, and back in errors.
  private static final int STRANGER = 99_999;

  /// Where citizens' words belong, of anonymous ones, too.
  private static final Map<String, Set<Canary>> WORDS =
      Map.of(
          "ticket.title", Set.of(STREET, SUBJECT),
          "ticket.description", TOLD,
          "ticket_line.words", TOLD,
          "ticket_word.word", TOLD);

  /// Numbers and addresses in words are masked on their way out.
  private static final Set<Canary> TOLD_OUTSIDE = Set.of(NAME, PLATE, STREET, PLACE, SUBJECT);

  @TempDir private Path folder;
  private final Platforms platforms = Platforms.start();
  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new Listener();
  }

  @AfterEach
  void end() {
    listener.close();
    platforms.close();
  }

  private static boolean isAnonymous(int citizen) {
    return citizen / Citizens.WAYS % 2 == 0;
  }

  @Test
  void nothingOfACitizenIsFoundAgain(CapturedOutput output) throws Exception {
    var silent = new LinkedHashMap<String, Set<Found>>();
    var data = folder.resolve("data");
    try (var service = start(Kanal.class)) {
      var database = service.getBean(DeskDatabase.class);
      var exports = new Exports(signedIn(service));
      exports.listen(listener.url() + "/webhook");
      var citizens = new Citizens(platforms, at(service));
      Trouble.refusals(platforms, STRANGER);
      Trouble.loseTickets(database);
      complain(citizens, 0, BEFORE_ALL_IS_WELL);
      citizens.sendUnreadable(STRANGER);
      silent.put("threads", Sights.threads(folder));
      await().atMost(PATIENCE).until(() -> service.getBean(DeadLetters.class).count() > 0);
      Trouble.findTickets(database);
      complain(citizens, BEFORE_ALL_IS_WELL, CITIZENS);
      goOn(service, citizens);
      somethingWasThere(service);

      silent.putAll(exports.pages());
      silent.put("Redis", Sights.redis(service.getBean(EmbeddedRedis.class).uri()));
      silent.put("photos", photos(service.getBean(MediaStore.class), data.resolve("media")));
      assertThat(Sights.columns(database, CanaryIT::isAnonymous)).isEqualTo(WORDS);
      var ofNamed = new HashMap<>(WORDS);
      ofNamed.put("ticket.reporter", Set.of(ADDRESS, MAIL_ADDRESS));
      assertThat(Sights.columns(database, it -> it < CITIZENS && !isAnonymous(it)))
          .isEqualTo(ofNamed);
      assertThat(kinds(exports.tickets())).isEqualTo(TOLD_OUTSIDE);
      assertThat(kinds(exports.open311())).isEqualTo(TOLD_OUTSIDE);
      Exports.save(data, folder.resolve("saved"));
    }
    assertThat(listener.at("/v1/traces")).isNotEmpty();
    silent.put("traces", in(listener.at("/v1/traces")));
    assertThat(listener.at("/webhook")).isNotEmpty();
    silent.put("webhooks", in(listener.at("/webhook")));
    silent.put("log", Canary.in(output.getAll()));
    // Once more when everything is written down.
    silent.put("files", Sights.files(data, CanaryIT::isNoDesk));
    silent.put("saved files", Sights.files(folder.resolve("saved"), CanaryIT::isNoDesk));
    assertThat(silent).allSatisfy((where, found) -> assertThat(found).as(where).isEmpty());

    // A page that is free again may hold the address of who chose to be anonymous after filing,
    // until the database writes over it. What never was in a row is in no page either.
    var pages = new HashSet<>(Sights.files(data.resolve("desk"), _ -> true));
    pages.addAll(Sights.files(folder.resolve("saved/desk"), _ -> true));
    assertThat(kinds(pages)).isSubsetOf(Canary.ON_THE_DESK).isNotEmpty();
  }

  @Test
  void theSearchFindsWhatIsNotSealed() throws Exception {
    try (var service = start(Kanal.class, Unsealed.class)) {
      var citizens = new Citizens(platforms, at(service));
      complain(citizens, 0, Citizens.WAYS);
      awaitIdle(service);
      assertThat(Sights.redis(service.getBean(EmbeddedRedis.class).uri())).isNotEmpty();
      assertThat(Sights.files(folder.resolve("data/redis"), _ -> true)).isNotEmpty();
    }
  }

  /// Otherwise nothing could be found again.
  private void somethingWasThere(ConfigurableApplicationContext service) {
    var jdbc = service.getBean(DeskDatabase.class).jdbc();
    var anonymous = "select count(*) from ticket_flag where flag = 'ANONYMOUS'";
    assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
        .isGreaterThanOrEqualTo(CITIZENS);
    assertThat(jdbc.sql(anonymous).query(Integer.class).single()).isEqualTo(CITIZENS / 2);
    assertThat(service.getBean(DeadLetters.class).count()).isPositive();
    assertThat(service.getBean(Quarantine.class).count()).isPositive();
  }

  private static void complain(Citizens citizens, int from, int to) throws Exception {
    for (int citizen = from; citizen < to; citizen++) {
      citizens.complain(citizen);
    }
  }

  private void goOn(ConfigurableApplicationContext service, Citizens citizens) throws Exception {
    awaitIdle(service);
    for (int citizen : IntStream.range(0, CITIZENS).filter(CanaryIT::isAnonymous).toArray()) {
      citizens.say(citizen, "anonim");
    }
    awaitIdle(service);
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      citizens.say(citizen, "1");
    }
    awaitIdle(service);
  }

  private static boolean isNoDesk(Path file) {
    return !file.getParent().endsWith("desk");
  }

  private static Set<Found> in(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Canary.in(text).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Canary> kinds(Set<Found> found) {
    return found.stream().map(Found::canary).collect(Collectors.toSet());
  }

  /// In citizens' files, opened.
  private static Set<Found> photos(MediaStore media, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var ids = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString());
      var opened =
          ids.map(id -> new String(media.find(id).orElseThrow(), StandardCharsets.ISO_8859_1));
      var texts = opened.toList();
      assertThat(texts).filteredOn(text -> text.contains("JFIF")).hasSizeGreaterThan(CITIZENS / 2);
      return in(texts);
    }
  }

  private static Browser signedIn(ConfigurableApplicationContext service) throws Exception {
    var browser = new Browser(at(service).getPort());
    var password = service.getBean(FirstPassword.class).password().orElseThrow();
    browser.enter(Officers.FIRST, password);
    return browser;
  }

  private static URI at(ConfigurableApplicationContext service) {
    return URI.create(
        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
  }

  private ConfigurableApplicationContext start(Class<?>... what) {
    var settings = new HashMap<>(platforms.settings());
    settings.keySet().removeIf(name -> name.startsWith("kanal.open311"));
    settings.put("kanal.sms.twilio.whatsapp-number", Platforms.OUR_NUMBER);
    settings.put("kanal.tracing.endpoint", listener.url());
    settings.put("kanal.desk.webhooks.allow-private", "true");
    settings.put("kanal.data-dir", folder.resolve("data").toString());
    settings.put("logging.level.kanal", "DEBUG");
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.main.banner-mode", "off");
    return new SpringApplicationBuilder(what)
        .run(
            settings.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
  }

  private void awaitIdle(ConfigurableApplicationContext service) {
    var client = RedisClient.create(service.getBean(EmbeddedRedis.class).uri());
    try (var connection = client.connect()) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              platforms.telegram().waitingUpdates() == 0
                  && mailsWaiting() == 0
                  && connection.sync().keys("*:tasks").isEmpty());
    } finally {
      client.shutdown();
    }
  }

  private int mailsWaiting() throws FolderException {
    var ours = platforms.mail().getUserManager().getUserByEmail(Platforms.OUR_MAILBOX);
    var host = platforms.mail().getManagers().getImapHostManager();
    return host.getInbox(ours).getMessageCount();
  }
}
