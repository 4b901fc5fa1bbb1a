import java.net.HttpURLConnection;
import java.net.URI;

/// Whether an address answers with 200, for container runtimes that ask by a command.
final class Alive {
  private static final int LIMIT_MILLIS = 5_000;

  private Alive() {}

  static void main(String... arguments) throws Exception {
    var connection = (HttpURLConnection) URI.create(arguments[0]).toURL().openConnection();
    connection.setConnectTimeout(LIMIT_MILLIS);
    connection.setReadTimeout(LIMIT_MILLIS);
    System.exit(connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
