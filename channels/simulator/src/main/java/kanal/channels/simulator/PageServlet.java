package kanal.channels.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kanal.channels.web.Problem;

/// Serves the page and what belongs to it; who comes without a citizen becomes a new one.
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/simulator";
  private static final String PAGE = "/";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(PAGE, "text/html;charset=UTF-8"),
          Map.entry("/icon.svg", "image/svg+xml"),
          Map.entry("/simulator.css", "text/css;charset=UTF-8"),
          Map.entry("/phones.css", "text/css;charset=UTF-8"),
          Map.entry("/main.js", SCRIPT),
          Map.entry("/elements.js", SCRIPT),
          Map.entry("/link.js", SCRIPT),
          Map.entry("/phone.js", SCRIPT),
          Map.entry("/telegram.js", SCRIPT),
          Map.entry("/sms.js", SCRIPT),
          Map.entry("/email.js", SCRIPT),
          Map.entry("/places.js", SCRIPT),
          Map.entry("/examples.js", SCRIPT),
          Map.entry("/backstage.js", SCRIPT));
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final transient RandomGenerator random;

  PageServlet(RandomGenerator random) {
    this.random = random;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.isEmpty() || (path.equals(PAGE) && !namesACitizen(request))) {
      welcome(request, response);
      return;
    }
    var type = TYPES.get(path);
    if (type == null) {
      new Problem(HttpServletResponse.SC_NOT_FOUND, "There is no such page.").writeTo(response);
      return;
    }
    response.setContentType(type);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // The address of the page names the citizen.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(resource(path.equals(PAGE) ? "/index.html" : path));
  }

  private void welcome(HttpServletRequest request, HttpServletResponse response) {
    var citizen =
        Optional.ofNullable(request.getParameter("warga"))
            .flatMap(Citizen::of)
            .orElseGet(() -> Citizen.fresh(random));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", request.getContextPath() + PATH + "/?warga=" + citizen.digits());
  }

  private static boolean namesACitizen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("warga")).flatMap(Citizen::of).isPresent();
  }

  private static byte[] resource(String path) throws IOException {
    var name = path.substring(1);
    try (var in = PageServlet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + name);
      }
      return in.readAllBytes();
    }
  }
}
