package kanal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service.
@SpringBootApplication
public class Kanal {
  static void main(String[] args) {
    SpringApplication.run(Kanal.class, args);
  }
}
