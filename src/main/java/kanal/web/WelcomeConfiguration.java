package kanal.web;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends who opens the bare address to where there is something to see.
@Configuration(proxyBeanMethods = false)
public class WelcomeConfiguration {
  @Bean
  RouterFunction<ServerResponse> welcome(ApplicationContext context) {
    var page = context.containsBean("simulatorPage") ? "/simulator/" : "/desk";
    return RouterFunctions.route()
        .GET("/", _ -> ServerResponse.status(HttpStatus.FOUND).header("Location", page).build())
        .build();
  }
}
