package kanal.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.TicketPins;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Reader;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import kanal.web.WebSecurityConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// The desk on a real web server, without the rest of the service. It bears no stereotype, so that
/// no other test's component scan finds it.
@Import({DeskConfiguration.class, WebSecurityConfiguration.class})
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class DeskOnly {
  @Bean
  public Topics topics() {
    return new Topics(
        List.of(
            new Topic("infrastruktur", "Infrastruktur dan pekerjaan umum", "Jalan", "Roads"),
            new Topic("perhubungan", "Perhubungan", "Lalu lintas", "Transport"),
            new Topic("lingkungan", "Lingkungan hidup dan kebencanaan", "Sampah", "Waste"),
            new Topic("sosial", "Bantuan sosial dan kesejahteraan", "Bantuan", "Social aid"),
            new Topic("hukum", "Politik, hukum dan integritas", "Pungli", "Law"),
            new Topic("lainnya", "Lainnya", "Lainnya", "Other")));
  }

  @Bean
  WorkingCalendar workingCalendar() {
    return new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
  }

  @Bean
  Seal seal() {
    return KeyedSeal.forThisProcess();
  }

  @Bean
  MediaStore mediaStore() {
    return new MemoryMediaStore();
  }

  @Bean
  TicketPins ticketPins() {
    return number -> number.value().replace("-", "").substring(2, 8);
  }

  @Bean
  TicketNumbers ticketNumbers() {
    return new MemoryTicketNumbers();
  }

  @Bean
  Reader reader() {
    return (_, _) -> Understanding.nothing();
  }

  /// Lets the first officer keep their password: most tests are about other things.
  @Bean
  SmartInitializingSingleton firstPasswordMayStay(
      ObjectProvider<FirstPassword> made, ObjectProvider<DeskDatabase> databases) {
    return () -> {
      if (made.stream().anyMatch(first -> first.password().isPresent())) {
        databases.forEach(database ->
            database.commit(
                () -> database.jdbc().sql("update officer set must_change = false").update()));
      }
    };
  }

  /// Somebody else's address outside of the desk.
  @Bean
  SimpleUrlHandlerMapping webhook() {
    HttpRequestHandler taken = (_, response) -> response.getWriter().write("taken");
    return new SimpleUrlHandlerMapping(Map.of("/telegram/webhook", taken), 0);
  }
}
