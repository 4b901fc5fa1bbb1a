package kanal.lab;

import java.nio.file.Path;
import kanal.Kanal;
import org.springframework.boot.SpringApplication;

/// The application as it is, started from its classes, with fail points where the system property
/// `kanal.lab.fail` says, and a clock that a file moves where `kanal.lab.clock` names one.
public final class FaultyKanal {
  private FaultyKanal() {}

  static void main(String[] args) {
    var points = FailPoint.read(System.getProperty(FailPoint.PROPERTY, ""));
    var application = new SpringApplication(Kanal.class);
    var clock = System.getProperty(JumpingClock.PROPERTY, "");
    application.addInitializers(context -> {
      context.getBeanFactory().addBeanPostProcessor(new FailPoints(points));
      if (!clock.isEmpty()) {
        context.getBeanFactory().addBeanPostProcessor(new JumpingClock(Path.of(clock)));
      }
    });
    application.run(args);
  }
}
