package kanal.channels.simulator;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import kanal.bot.engine.Intake;
import kanal.bot.engine.MediaStore;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.http.fileupload.FileUtils;

/// The simulator's servlets on a real Tomcat, on a free port of loopback.
final class RunningSimulator implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();
  private final Path folder;

  RunningSimulator(
      int port, Citizens citizens, Intake intake, MediaStore media, Duration heartbeat) {
    try {
      folder = Files.createTempDirectory("kanal-simulator");
      tomcat.setBaseDir(folder.toString());
      tomcat.setPort(port);
      tomcat.getConnector().setProperty("address", "127.0.0.1");
      var context = tomcat.addContext("", folder.toAbsolutePath().toString());
      quiet((StandardContext) context);
      var clock = Clock.systemUTC();
      var photos = new Photos(media);
      add(context, "/simulator/*", new PageServlet(RandomGenerator.getDefault()));
      add(context, "/simulator/events", new EventServlet(citizens, heartbeat));
      var mapper = new ActionMapper(photos::attachment);
      add(context, "/simulator/actions", new ActionServlet(mapper, citizens, intake, clock));
      add(context, "/simulator/photos/*", new PhotoServlet(photos));
      add(context, "/simulator/segments", new SegmentServlet());
      tomcat.start();
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException("Tomcat does not start", e);
    }
  }

  /// Its search for leaks needs flags of the JVM that nothing else here needs.
  private static void quiet(StandardContext context) {
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
  }

  private static void add(Context context, String path, Servlet servlet) {
    var wrapper = Tomcat.addServlet(context, servlet.getClass().getSimpleName(), servlet);
    wrapper.setAsyncSupported(true);
    wrapper.addMapping(path);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException("Tomcat does not stop", e);
    }
  }
}
