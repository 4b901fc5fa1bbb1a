package kanal.canary;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays whoever is told something outside: a collector of traces, a system with a webhook.
final class Listener implements AutoCloseable {
  private static final int TAKEN = 200;

  private final HttpServer server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  private record Heard(String path, String everything) {}

  Listener() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
          var path = exchange.getRequestURI().toString();
          heard.add(new Heard(path, path + exchange.getRequestHeaders().entrySet() + body));
          exchange.sendResponseHeaders(TAKEN, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// All that was said at a path.
  List<String> at(String path) {
    return heard.stream()
        .filter(one -> one.path().startsWith(path))
        .map(Heard::everything)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
