package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kanal.channels.web.WebhookServlet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.SecurityFilterChain;

class WebSecurityConfigurationTest {
  private static final class Webhook extends WebhookServlet {
    private static final long serialVersionUID = 1L;

    Webhook() {
      super(1);
    }

    @Override
    protected void handle(HttpServletRequest request, HttpServletResponse response) {}
  }

  private static final class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  private static SecurityFilterChain chain() {
    var beans =
        new StaticListableBeanFactory(
            Map.of(
                "webhook", new ServletRegistrationBean<>(new Webhook(), "/x/webhook"),
                "page", new ServletRegistrationBean<>(new Page(), "/x")));
    return new WebSecurityConfiguration()
        .webhookSecurity(
            beans.getBeanProvider(ResolvableType.forClass(ServletRegistrationBean.class)));
  }

  private static MockHttpServletRequest call(String path) {
    var call = new MockHttpServletRequest("POST", path);
    call.setServletPath(path);
    return call;
  }

  @Test
  void webhooksAndNothingElsePassWithoutAFilter() {
    var chain = chain();
    assertThat(chain.getFilters()).isEmpty();
    assertThat(chain.matches(call("/x/webhook"))).isTrue();
    assertThat(chain.matches(call("/x"))).isFalse();
    assertThat(chain.matches(call("/desk"))).isFalse();
    assertThat(chain.matches(call("/x/webhook/desk"))).isFalse();
  }
}
