package kanal.lab;

import kanal.Kanal;
import org.springframework.boot.SpringApplication;

/// The application as it is, started from its classes, with fail points where the system property
/// `kanal.lab.fail` says.
public final class FaultyKanal {
  private FaultyKanal() {}

  static void main(String[] args) {
    var points = FailPoint.read(System.getProperty(FailPoint.PROPERTY, ""));
    var application = new SpringApplication(Kanal.class);
    application.addInitializers(
        context -> context.getBeanFactory().addBeanPostProcessor(new FailPoints(points)));
    application.run(args);
  }
}
