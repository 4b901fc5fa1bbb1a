package kanal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanal.bot.engine.RoutingCore;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.live.LiveStreams;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.web.WebSecurityConfiguration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The desk over the life of the service.
class DeskStartAndStopIT {
  @TempDir Path folder;

  private ConfigurableApplicationContext start(Class<?> what, String... more) {
    var settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--kanal.data-dir=" + folder,
                "--spring.threads.virtual.enabled=true",
                "--spring.main.banner-mode=off"));
    settings.addAll(List.of(more));
    return new SpringApplicationBuilder(what).run(settings.toArray(String[]::new));
  }

  private static Browser browser(ConfigurableApplicationContext service) {
    return new Browser(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @Test
  void aSecondStartFindsTicketsAndOfficersAgain() throws Exception {
    var ticket = TicketSamples.road(1, Instant.now());
    String password;
    try (var first = start(DeskOnly.class)) {
      password = first.getBean(FirstPassword.class).password().orElseThrow();
      first.getBean(DeskRoutingCore.class).file(ticket);
    }
    try (var second = start(DeskOnly.class)) {
      assertThat(second.getBean(FirstPassword.class).password()).isEmpty();
      var browser = browser(second);
      browser.signIn(Officers.FIRST, password);
      assertThat(browser.get("/desk").body()).contains(ticket.number().value());

      var newPassword = second.getBean(Officers.class).resetPassword(Officers.FIRST).orElseThrow();
      var late = browser(second);
      assertThat(late.signIn(Officers.FIRST, password).headers().firstValue("Location"))
          .hasValueSatisfying(address -> assertThat(address).contains("why=wrong"));
      late.signIn(Officers.FIRST, newPassword);
      assertThat(late.get("/desk").headers().firstValue("Location"))
          .hasValueSatisfying(page -> assertThat(page).endsWith("/desk/account/password"));
      var settled = browser(second);
      assertThat(settled.enter(Officers.FIRST, newPassword)).endsWith("/desk");
      assertThat(settled.get("/desk").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void openPagesDoNotHoldUpTheEnd() throws Exception {
    var service = start(DeskOnly.class, "--server.shutdown=graceful");
    var browser = browser(service);
    browser.signIn(Officers.FIRST, service.getBean(FirstPassword.class).password().orElseThrow());
    var streams = service.getBean(LiveStreams.class);
    try (var stream = browser.stream("/desk/events").body()) {
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> streams.size() == 1);
      var begin = Instant.now();
      service.close();
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
      assertThat(stream.readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void anotherCoreLeavesNoDesk() throws Exception {
    try (var service =
        start(WithoutDesk.class, "--kanal.open311.endpoint=http://127.0.0.1:1/open311")) {
      assertThat(service.getBeansOfType(RoutingCore.class)).isEmpty();
      assertThat(folder).isEmptyDirectory();
      assertThat(browser(service).get("/desk").statusCode()).isEqualTo(404);
      assertThat(browser(service).get("/desk/signin").statusCode()).isEqualTo(404);
    }
  }

  /// The desk's package as the whole service's component scan finds it.
  @ComponentScan(
      basePackageClasses = {DeskConfiguration.class, WebSecurityConfiguration.class},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|IT|DeskOnly).*"))
  static class WithoutDesk extends DeskOnly {}
}
