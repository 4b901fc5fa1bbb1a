package kanal.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.Topic;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.OfficerSamples;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Role;
import kanal.nlp.TopicsFile;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.nlp.train.Corpus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of the models on a real web server, with a training that is short and poor.
@SpringBootTest(
    classes = ModelPagesIT.DeskThatLearns.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ModelPagesIT {
  private static final String PAGE = "/desk/model";
  private static final int EXAMPLES = 60;

  @TempDir static Path folder;
  @LocalServerPort int port;
  @Autowired ModelStore store;

  /// The desk, and what learning needs of the intake.
  @Import({DeskOnly.class, LearningConfiguration.class})
  static class DeskThatLearns {
    @Bean
    ModelStore modelStore() {
      return new ModelStore(folder.resolve("models"));
    }

    @Bean
    LiveModels liveModels(ModelStore store) {
      var codes = TopicsFile.load().all().stream().map(Topic::code).toList();
      return new LiveModels(store, new Jargon(folder.resolve("none"), Set.copyOf(codes)));
    }

    @Bean
    InstantSource clock() {
      return Clock.systemUTC();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("kanal.learning.iterations", () -> "2");
  }

  @BeforeAll
  static void officersAndExamples(
      @Autowired DeskDatabase database,
      @Autowired DeskRoutingCore core,
      @Autowired Casework casework) {
    OfficerSamples.add(database, "kepala", Role.ADMIN);
    OfficerSamples.add(database, "audit", Role.AUDITOR);
    OfficerSamples.add(database, "ani", Role.OFFICER, "verifikasi");
    var officer = TicketSamples.officer("kepala");
    var corpus = Corpus.shipped(List.of("infrastruktur", "perhubungan"));
    for (int i = 0; i < EXAMPLES; i++) {
      var said = corpus.get(i * corpus.size() / EXAMPLES);
      var filed = Instant.now().minus(Duration.ofHours(EXAMPLES - i));
      core.file(TicketSamples.everywhere(i, said.text() + " ke " + i, filed));
      casework.changeTopic(officer, TicketSamples.number(i), 0, said.topic());
    }
    casework.act(officer, TicketSamples.number(0), 1, Verb.VERIFY, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> new Examples(database.jdbc()).count() == EXAMPLES);
  }

  private Browser as(String name) throws Exception {
    var browser = new Browser(port);
    browser.signIn(name, OfficerSamples.PASSWORD);
    return browser;
  }

  @Test
  void isForAdminsAndAuditors() throws Exception {
    assertThat(as("ani").get(PAGE).statusCode()).isEqualTo(403);
    var read = as("audit").get(PAGE).body();
    assertThat(read)
        .contains("60</span> contoh", "Macro-F1", "Petugas setuju dengan mesin", "<svg")
        .doesNotContain("Latih ulang", "style=\"");
    assertThat(as("audit").submit(PAGE, PAGE + "/train", Map.of()).statusCode()).isEqualTo(403);
    assertThat(as("audit").submit(PAGE, PAGE + "/examples", Map.of()).statusCode()).isEqualTo(403);
    assertThat(as("audit").get("/desk").body()).contains("href=\"/desk/model\"");
    assertThat(as("ani").get("/desk").body()).doesNotContain("href=\"/desk/model\"");
  }

  @Test
  void trainsInTheBackgroundAndExchangesModels(@Autowired DeskDatabase database) throws Exception {
    var browser = as("kepala");
    browser.submit(PAGE, PAGE + "/train", Map.of());
    assertThat(browser.get(PAGE + "/run").body()).containsAnyOf("Sedang melatih", "selesai");
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> browser.get(PAGE + "/run").body().contains("selesai dilatih"));
    var version = store.cards().getLast().version();
    assertThat(store.card(version).messages()).isEqualTo(EXAMPLES * 4 / 5);
    assertThat(browser.get(PAGE).body()).contains(version, "Jadikan bayangan");

    browser.submit(PAGE, PAGE + "/shadow", Map.of("version", version));
    assertThat(store.shadow()).contains(version);
    assertThat(browser.get(PAGE).body()).contains("Bayangan dibanding yang aktif");

    browser.submit(PAGE, PAGE + "/activate", Map.of("version", version));
    assertThat(store.active()).isEqualTo("shipped");
    assertThat(browser.get(PAGE).body())
        .contains("Tidak diaktifkan: baru 12 contoh yang dapat menilainya, diperlukan 30.");

    browser.submit(PAGE, PAGE + "/shadow", Map.of());
    assertThat(store.shadow()).isEmpty();
    assertThat(deeds(database))
        .contains("MODEL_TRAIN", "MODEL_SHADOW")
        .doesNotContain("MODEL_ACTIVATE");
  }

  private static List<String> deeds(DeskDatabase database) {
    return database
        .jdbc()
        .sql("select deed from audit where officer = 'kepala'")
        .query((row, _) -> row.getString("deed"))
        .list();
  }

  @Test
  void exportsExamplesAndSaysWho(@Autowired DeskDatabase database) throws Exception {
    var answer = as("kepala").submit(PAGE, PAGE + "/examples", Map.of());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().lines().count()).isEqualTo(EXAMPLES + 1);
    assertThat(answer.body()).startsWith("text,topic,date,way");
    assertThat(deeds(database)).contains("EXAMPLES_EXPORT");
  }

  @Test
  void nothingToGoBackToIsSaidKindly() throws Exception {
    var browser = as("kepala");
    browser.submit(PAGE, PAGE + "/rollback", Map.of());
    assertThat(browser.get(PAGE).body()).contains("Model ini tidak dapat dipakai");
  }

  @Test
  void whatAnAgencyCanTrainIsWhatTheCommandTrains() {
    assertThat(AgencyModels.classes()).contains("infrastruktur").doesNotContain("lainnya");
  }
}
