package kanal.bench.ceiling;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// What nothing but the web server and the store would do: one servlet on the Tomcat Kanal uses, on
/// virtual threads, that asks Redis what Kanal asks it.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
public class BareService {
  /// What it prints once it takes calls.
  public static final String READY = "The bare service is ready.";

  /// @param arguments port, URL of Redis, file of recorded turns
  static void main(String[] arguments) {
    SpringApplication.run(
        BareService.class,
        "--server.address=127.0.0.1",
        "--server.port=" + arguments[0],
        "--bare.redis=" + arguments[1],
        "--bare.turns=" + arguments[2],
        "--spring.threads.virtual.enabled=true",
        "--server.tomcat.max-keep-alive-requests=-1",
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn",
        // Kanal's own settings lie on the same class path
        "--spring.config.location=optional:classpath:/none/");
    System.out.println(READY);
  }

  @Bean(destroyMethod = "shutdown")
  RedisClient redis(Environment settings) {
    return RedisClient.create(settings.getRequiredProperty("bare.redis"));
  }

  @Bean
  ServletRegistrationBean<BareServlet> bareServlet(RedisClient redis, Environment settings)
      throws IOException {
    var turns = RecordedTurn.read(Path.of(settings.getRequiredProperty("bare.turns")));
    var connection = redis.connect();
    connection.sync().scriptLoad(new String(TurnRecorder.source(), StandardCharsets.UTF_8));
    return new ServletRegistrationBean<>(new BareServlet(connection, turns), "/telegram/webhook");
  }
}
