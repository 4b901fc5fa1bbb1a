package kanal.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kanal.Kanal;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.Intake;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.RawInput;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// 200 citizens with twelve things each that nobody may find again: in the whole service, whatever
/// lies on the disk or is told to operators is searched for them.
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class CanaryIT {
  private static final int CITIZENS = 200;

  /// What every canary begins with, in the clear or in base 64.
  private static final Pattern CANARY = Pattern.compile("kenariqz\\w*|62812550\\d+|36039955\\d+");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  /// Leaves everything as it is: what a seal that is broken would look like.
  static class Unsealed {
    @Bean
    @Primary
    Seal broken() {
      return new Seal() {
        private final Seal names = KeyedSeal.forThisProcess();

        @Override
        public byte[] seal(byte[] plain, String record, String field) {
          return plain;
        }

        @Override
        public byte[] open(byte[] sealed, String record, String field) {
          return sealed;
        }

        @Override
        public boolean isFresh(byte[] sealed) {
          return true;
        }

        @Override
        public String name(String about, String words, int digits) {
          return names.name(about, words, digits);
        }
      };
    }
  }

  @Test
  void nothingOfACitizenIsFoundAgain(CapturedOutput output) throws Exception {
    try (var service = start(Kanal.class)) {
      complain(service, CITIZENS);
      assertThat(canariesIn(folder.resolve("redis"))).isEmpty();
      assertThat(canariesIn(folder.resolve("media"))).isEmpty();
      for (var path : List.of("/actuator/health", "/actuator/metrics", "/actuator/prometheus")) {
        assertThat(canary(told(service, path))).as(path).isEmpty();
      }
    }
    // Once more when everything is written down.
    assertThat(canariesIn(folder.resolve("redis"))).isEmpty();
    assertThat(canary(output.getAll())).isEmpty();
  }

  @Test
  void theSearchFindsWhatIsNotSealed() throws Exception {
    try (var service = start(Kanal.class, Unsealed.class)) {
      complain(service, 3);
      assertThat(canariesIn(folder.resolve("redis"))).isNotEmpty();
    }
  }

  private ConfigurableApplicationContext start(Class<?>... what) {
    return new SpringApplicationBuilder(what)
        .run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--kanal.data-dir=" + folder,
            "--spring.main.banner-mode=off");
  }

  private static void complain(ConfigurableApplicationContext service, int citizens)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, citizens).forEach(i -> threads.execute(() -> one(service, i)));
    }
    var redis = service.getBean(Redis.class);
    await()
        .atMost(PATIENCE)
        .until(() ->
            redis
                .askAll((commands, partition) -> commands.hlen(partition.tasks()))
                .values()
                .stream()
                .allMatch(Long.valueOf(0)::equals));
    assertThat(service.getBean(DeadLetters.class).count()).isPositive();
    assertThat(service.getBean(Quarantine.class).count()).isEqualTo(citizens);
  }

  /// Name, national number, telephone, mail address, plate, street and other words in what is told;
  /// a file's name, its metadata, a subject, a header and a user name around it.
  private static void one(ConfigurableApplicationContext service, int number) {
    var key = citizen(number);
    var words =
        """
        jembatan gantung rusak parah di Jalan kenariqzjalan%1$d depan pasar kenariqzpasar%1$d, \
        nama saya kenariqznama%1$d, NIK 36039955%1$08d, hp +62812550%1$05d, \
        surel kenariqzsurel%1$d@contoh.id, plat B 1234 kenariqzplat%1$d\
        """
            .formatted(number);
    var photo =
        new Attachment(
            "photo-" + number,
            Attachment.Type.PHOTO,
            "image/jpeg",
            10,
            "kenariqzberkas%d.jpg".formatted(number));
    var intake = service.getBean(Intake.class);
    intake.receive(
        message(
            key,
            number,
            "a",
            new Written(
                words,
                List.of(photo),
                Optional.empty(),
                Optional.of("kenariqzperihal" + number),
                Optional.empty())));
    if (number % 2 == 0) {
      intake.receive(message(key, number, "b", Written.text("anonim")));
      intake.receive(message(key, number, "c", Written.text("1")));
    }
    service
        .getBean(MediaStore.class)
        .keep(photo.id(), ("exif kenariqzexif" + number).getBytes(UTF_8));
    var raw =
        "{\"username\":\"kenariqzpengguna%d\",\"tel\":\"+62812550%05d\"}".formatted(number, number);
    service
        .getBean(Quarantine.class)
        .keep(
            new RawInput(key.channel(), "update", Instant.now(), raw.getBytes(UTF_8)),
            "unreadable",
            Instant.now());
  }

  private static ConversationKey citizen(int number) {
    var tel = String.format(Locale.ROOT, "62812550%05d", number);
    return switch (number % 3) {
      case 0 -> key("telegram", Address.TELEGRAM, tel);
      case 1 -> key("sms", Address.TEL, "+" + tel);
      default -> key("email", Address.MAILTO, "kenariqzalamat" + number + "@contoh.id");
    };
  }

  private static ConversationKey key(String channel, String scheme, String address) {
    return new ConversationKey(new ChannelId(channel, "simulator"), new Address(scheme, address));
  }

  private static InboundMessage message(
      ConversationKey key, int number, String id, InboundMessage.Content content) {
    var reference = "kenariqzkepala%d%s@contoh.id".formatted(number, id);
    return new InboundMessage("m" + number + id, reference, key, Instant.now(), content);
  }

  private static String told(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    var port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    var uri = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static List<String> canariesIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> canary(read(file)).stream())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first one in a text, as it is or in base 64.
  private static Optional<String> canary(String text) {
    return first(text)
        .or(() ->
            BASE64
                .matcher(text)
                .results()
                .flatMap(run -> first(decoded(run.group())).stream())
                .findFirst());
  }

  private static Optional<String> first(String text) {
    return CANARY.matcher(text).results().map(found -> found.group()).findFirst();
  }

  private static String decoded(String run) {
    try {
      return new String(Base64.getDecoder().decode(run), ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
