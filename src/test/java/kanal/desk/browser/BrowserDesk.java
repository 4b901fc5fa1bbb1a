package kanal.desk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Ticket;
import kanal.desk.Colleagues;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// A running desk with an officer who is signed in, looked at through Chromium. All that extend it
/// share one desk, one class after the other.
@SpringBootTest(
    classes = WholeDesk.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("the desk in the browser")
abstract class BrowserDesk {
  private static final AtomicLong SEQUENCE = new AtomicLong(500);
  private static final int PATIENCE_MILLIS = 15_000;

  @Autowired DeskRoutingCore core;
  @Autowired Officers officers;
  @Autowired People people;
  @Autowired DeskDatabase database;
  @LocalServerPort int port;
  private Chromium chromium;
  private final List<BrowserContext> windows = new ArrayList<>();
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
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
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
    closeWindows();
    var options = options(screen, colours);
    if (!session.isEmpty()) {
      return open(options.setStorageState(session));
    }
    officers.changePassword(Officers.FIRST, Colleagues.PASSWORD);
    var page = open(options);
    signIn(page, Officers.FIRST, Colleagues.PASSWORD);
    page.waitForURL("**/desk");
    session = page.context().storageState();
    return page;
  }

  /// A window of its own in which somebody else is signed in.
  Page colleague(Role role, String... units) {
    var page = stranger();
    signIn(page, Colleagues.settled(people, officers, role, units), Colleagues.PASSWORD);
    page.waitForURL("**/desk");
    return page;
  }

  /// A window of its own in which nobody is signed in.
  Page stranger() {
    return open(options(Screen.OFFICE, ColorScheme.LIGHT));
  }

  static void signIn(Page page, String name, String password) {
    page.navigate("/desk/signin");
    page.getByLabel("Nama").fill(name);
    page.getByLabel("Sandi").fill(password);
    page.keyboard().press("Enter");
  }

  Page signedIn() {
    return signedIn(Screen.OFFICE, ColorScheme.LIGHT);
  }

  com.microsoft.playwright.Browser.NewContextOptions options(Screen screen, ColorScheme colours) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL("http://127.0.0.1:" + port)
        .setLocale("id-ID")
        .setColorScheme(colours)
        .setViewportSize(screen.width, screen.height);
  }

  Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
    var context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    windows.add(context);
    return context.newPage();
  }

  /// A unit that takes tickets.
  ///
  /// @return its code
  String unit(String name) {
    var code = "unit-" + next();
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, ?, 'REGENCY', true)")
        .params(code, name)
        .update();
    return code;
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
