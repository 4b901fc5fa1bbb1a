package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.channels.testing.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A citizen on Telegram, an officer on the desk.
class TelegramServiceIT {
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d");
  private static final String STORY =
      "jalan rusak parah depan SDN 2 Cikupa \uD83D\uDE21 kemarin ada yang jatuh";

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void end() {
    telegram.close();
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("kanal.telegram.token", telegram.token());
    settings.put("kanal.telegram.api-url", telegram.url());
    return settings;
  }

  @Test
  void aMessageBecomesATicketAndTheAnswerComesBack() throws Exception {
    var data = folder.resolve("data");
    var citizen = telegram.citizen(5512345678L);
    String number;
    try (var service = Service.start(data, settings())) {
      citizen.writes(STORY);
      Wait.until(
          "the card",
          () -> citizen.reads().stream().anyMatch(text -> text.contains("Mohon diperiksa")));
      citizen.presses("send");
      Wait.until(
          "the receipt",
          () -> citizen.reads().stream().anyMatch(text -> text.contains("Terkirim")));
      var found = NUMBER.matcher(citizen.reads().getLast());
      assertThat(found.find()).isTrue();
      number = found.group();

      var desk = Desk.signIn(service, service.firstPassword().orElseThrow());
      Wait.until("the ticket", () -> desk.inbox().contains(number));
      assertThat(desk.act(number, "POSTPONE", "Berapa panjang jalan yang rusak?")).isEqualTo(302);
      Wait.until(
          "the question",
          () -> citizen.reads().getLast().contains("Berapa panjang jalan yang rusak?"));
      citizen.writes("sekitar dua ratus meter");
      Wait.until(
          "the answer on the desk", () -> desk.ticket(number).contains("sekitar dua ratus meter"));
      assertThat(desk.act(number, "FINISH", "Sudah ditambal hari ini.")).isEqualTo(302);
      Wait.until("the news", () -> citizen.reads().getLast().contains("Sudah ditambal hari ini."));

      assertThat(new Simulator(service).get("/simulator/").statusCode())
          .as("no simulator beside a real channel")
          .isEqualTo(404);
      service.stop();
      assertThat(service.output())
          .doesNotContain(telegram.token())
          .doesNotContain("Cikupa")
          .doesNotContain("ERROR");
    }
    assertThat(Desk.tickets(data))
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.get("number")).isEqualTo(number);
          assertThat(ticket.get("channel")).isEqualTo("telegram");
          assertThat(ticket.get("topic")).isEqualTo("infrastruktur");
          assertThat(ticket.get("description")).isEqualTo(STORY);
        });
  }

  @Test
  void aBacklogIsWorkedOffAfterAKill() throws Exception {
    var data = folder.resolve("data");
    var citizen = telegram.citizen(5512345678L);
    try (var service = Service.start(data, settings())) {
      citizen.writes("lampu jalan mati semua");
      Wait.until("the question", () -> !citizen.reads().isEmpty());
      service.kill();
    }
    citizen.writes("Desa Sukamaju, depan balai desa");
    citizen.writes("1");
    try (var service = Service.start(data, settings())) {
      Wait.until(
          "the receipt",
          () -> citizen.reads().stream().anyMatch(text -> text.contains("Terkirim")));
      service.stop();
    }
    assertThat(Desk.tickets(data)).hasSize(1);
  }
}
