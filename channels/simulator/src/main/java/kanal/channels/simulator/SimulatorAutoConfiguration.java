package kanal.channels.simulator;

import jakarta.servlet.Servlet;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Intake;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.TurnObserver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.ContextClosedEvent;

/// Offers the page with three phones when it is asked for, or while no real channel is set up.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(SimulatorWanted.class)
class SimulatorAutoConfiguration {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.systemUTC();

  @Bean
  Citizens simulatorCitizens() {
    return new Citizens(CLOCK);
  }

  /// Before the web server waits for open connections, which would last as long as it waits.
  @Bean
  ApplicationListener<ContextClosedEvent> simulatorEnd(Citizens citizens) {
    return _ -> citizens.close();
  }

  @Bean
  Channel simulatedTelegram(Citizens citizens, MediaStore media) {
    return new SimulatedChannel(Phone.TELEGRAM, citizens, media, CLOCK);
  }

  @Bean
  Channel simulatedSms(Citizens citizens, MediaStore media) {
    return new SimulatedChannel(Phone.SMS, citizens, media, CLOCK);
  }

  @Bean
  Channel simulatedEmail(Citizens citizens, MediaStore media) {
    return new SimulatedChannel(Phone.EMAIL, citizens, media, CLOCK);
  }

  @Bean
  TurnObserver simulatorBackstage(Citizens citizens, Topics topics) {
    return new Backstage(citizens, topics);
  }

  @Bean
  ServletRegistrationBean<PageServlet> simulatorPage() {
    var servlet = new PageServlet(new SecureRandom());
    return named("simulatorPage", servlet, PageServlet.PATH + "/*");
  }

  @Bean
  ServletRegistrationBean<EventServlet> simulatorEvents(Citizens citizens) {
    var servlet = new EventServlet(citizens, HEARTBEAT);
    return named("simulatorEvents", servlet, PageServlet.PATH + "/events");
  }

  @Bean
  ServletRegistrationBean<ActionServlet> simulatorActions(
      Citizens citizens, Intake intake, MediaStore media) {
    var mapper = new ActionMapper(new Photos(media)::attachment);
    var servlet = new ActionServlet(mapper, citizens, intake, CLOCK);
    return named("simulatorActions", servlet, PageServlet.PATH + "/actions");
  }

  @Bean
  ServletRegistrationBean<PhotoServlet> simulatorPhotos(MediaStore media) {
    var servlet = new PhotoServlet(new Photos(media));
    return named("simulatorPhotos", servlet, PageServlet.PATH + "/photos/*");
  }

  @Bean
  ServletRegistrationBean<SegmentServlet> simulatorSegments() {
    return named("simulatorSegments", new SegmentServlet(), PageServlet.PATH + "/segments");
  }

  private static <S extends Servlet> ServletRegistrationBean<S> named(
      String name, S servlet, String path) {
    var registration = new ServletRegistrationBean<>(servlet, path);
    registration.setName(name);
    return registration;
  }
}
