package kanal.channels.sms;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;

/// A Tomcat on a free loopback port, with servlets on it.
public final class TomcatServer implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();
  private final Context context;
  private final Path folder;

  public TomcatServer() throws IOException {
    folder = Files.createTempDirectory("kanal-tomcat");
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    // As in the service, Tomcat's own refusals tell nothing.
    ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
    context = tomcat.addContext("", folder.toString());
  }

  public TomcatServer with(String path, HttpServlet servlet) {
    context.addServletContainerInitializer(
        (_, servlets) -> servlets.addServlet(path, servlet).addMapping(path), Set.of());
    return this;
  }

  public TomcatServer started() throws LifecycleException {
    tomcat.start();
    return this;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
  }

  @Override
  public void close() throws LifecycleException, IOException {
    tomcat.stop();
    tomcat.destroy();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
