package kanal.desk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Ticket;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.officer.Officers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// A running desk with an officer who is signed in, looked at through Chromium. All that extend it
/// share one desk.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserDesk {
  private static final AtomicLong SEQUENCE = new AtomicLong(500);
  private static final int PATIENCE_MILLIS = 15_000;

  @Autowired DeskRoutingCore core;
  @Autowired Officers officers;
  @LocalServerPort int port;
  private Chromium chromium;
  private @Nullable BrowserContext window;
  private String session = "";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    // The desk outlives each class that shares it, so no class may take its folder away.
    var folder = Path.of("target", "browser-desk");
    FileSystemUtils.deleteRecursively(folder);
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("spring.threads.virtual.enabled", () -> "true");
  }

  @BeforeAll
  void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterEach
  void closeWindow() {
    if (window != null) {
      window.close();
    }
  }

  @AfterAll
  void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// What the officer sits at.
  enum Screen {
    OFFICE(1366, 768),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /// An empty window in which the admin is signed in.
  Page signedIn(Screen screen, ColorScheme colours) {
    closeWindow();
    var opened = open(screen, colours);
    window = opened;
    var page = opened.newPage();
    if (session.isEmpty()) {
      officers.changePassword(Officers.FIRST, Colleagues.PASSWORD);
      page.navigate("/desk/signin");
      page.getByLabel("Nama").fill(Officers.FIRST);
      page.getByLabel("Sandi").fill(Colleagues.PASSWORD);
      page.locator("button.main").click();
      page.waitForURL("**/desk");
      session = opened.storageState();
    }
    return page;
  }

  Page signedIn() {
    return signedIn(Screen.OFFICE, ColorScheme.LIGHT);
  }

  private BrowserContext open(Screen screen, ColorScheme colours) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL("http://127.0.0.1:" + port)
            .setLocale("id-ID")
            .setColorScheme(colours)
            .setViewportSize(screen.width, screen.height);
    if (!session.isEmpty()) {
      options.setStorageState(session);
    }
    var context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  Ticket fileRoad() {
    return file(TicketSamples.road(next(), Instant.now()));
  }

  static long next() {
    return SEQUENCE.incrementAndGet();
  }

  static String pageOf(Ticket ticket) {
    return "/desk/tickets/" + ticket.number();
  }
}
