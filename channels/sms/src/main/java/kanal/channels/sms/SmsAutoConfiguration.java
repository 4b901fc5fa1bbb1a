package kanal.channels.sms;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.budget.BudgetedChannel;
import kanal.bot.engine.budget.Spending;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.channels.sms.gateway.GatewayChannel;
import kanal.channels.sms.gateway.GatewayReportWebhook;
import kanal.channels.sms.gateway.GatewayWebhook;
import kanal.channels.sms.gateway.RawForms;
import kanal.channels.sms.gateway.SendUrl;
import kanal.channels.sms.twilio.ListIntake;
import kanal.channels.sms.twilio.TwilioAccount;
import kanal.channels.sms.twilio.TwilioApi;
import kanal.channels.sms.twilio.TwilioCatchUp;
import kanal.channels.sms.twilio.TwilioChannel;
import kanal.channels.sms.twilio.TwilioMedia;
import kanal.channels.sms.twilio.TwilioStatusWebhook;
import kanal.channels.sms.twilio.TwilioWebhook;
import kanal.channels.sms.twilio.WhatsappChannel;
import kanal.channels.sms.twilio.WhatsappWindow;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Switches SMS and WhatsApp on when their settings are there.
@AutoConfiguration
@EnableConfigurationProperties(SmsProperties.class)
public class SmsAutoConfiguration {
  /// Twilio carries SMS, WhatsApp or both.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${kanal.sms.twilio.account-sid:}' != ''")
  static class OverTwilio {
    private final TwilioAccount account;
    private final OurNumbers numbers;
    private final SmsProperties properties;
    private final Spending spending;
    private final InstantSource clock;

    OverTwilio(SmsProperties properties, Spending spending, InstantSource clock) {
      var twilio = properties.twilio();
      this.spending = spending;
      this.clock = clock;
      this.properties = properties;
      this.account =
          new TwilioAccount(
              twilio.accountSid(),
              twilio.authToken(),
              twilio.previousAuthToken(),
              twilio.publicUrl(),
              twilio.apiUrl());
      this.numbers = new OurNumbers(properties.twilioNumber(), properties.whatsappNumber());
    }

    @Bean
    HttpCalls twilioCalls() {
      return new HttpCalls(properties.twilio().patience());
    }

    @Bean
    TwilioApi twilioApi(HttpCalls twilioCalls) {
      return new TwilioApi(account, twilioCalls);
    }

    @Bean
    @ConditionalOnExpression(
        "'${kanal.sms.number:}' != '' and '${kanal.sms.gateway.send-url:}' == ''")
    Channel twilioSmsChannel(TwilioApi twilioApi, HttpCalls twilioCalls) {
      var number = properties.twilioNumber();
      return new BudgetedChannel(
          channel(OurNumbers.sms(number), Capabilities.sms(), number, twilioApi, twilioCalls),
          properties.budget(),
          spending,
          clock);
    }

    @Bean
    @ConditionalOnExpression("'${kanal.sms.twilio.whatsapp-number:}' != ''")
    Channel twilioWhatsappChannel(TwilioApi twilioApi, HttpCalls twilioCalls) {
      var number = properties.whatsappNumber();
      var from = "whatsapp:" + number;
      var channel =
          channel(
              OurNumbers.whatsapp(number), Capabilities.whatsapp(), from, twilioApi, twilioCalls);
      return new BudgetedChannel(
          new WhatsappChannel(
              channel,
              new WhatsappWindow(twilioApi, from, clock),
              properties.twilio().whatsappTemplate()),
          properties.budget(),
          spending,
          clock);
    }

    private TwilioChannel channel(
        ChannelId id, Capabilities capabilities, String from, TwilioApi api, HttpCalls calls) {
      var callback = URI.create(account.publicUrl() + TwilioStatusWebhook.PATH);
      return new TwilioChannel(
          id,
          capabilities,
          properties.pace(),
          from,
          Optional.of(callback),
          api,
          new TwilioMedia(account, calls),
          clock);
    }

    /// Shared by the webhook and the catch-up. Not the `Intake` that others ask for.
    @Bean(defaultCandidate = false)
    LoopGuard twilioLoopGuard(Intake intake, SlidingWindows windows) {
      return new LoopGuard(intake, windows);
    }

    @Bean
    ServletRegistrationBean<TwilioWebhook> twilioWebhook(
        @Qualifier("twilioLoopGuard") LoopGuard guard, Turnstile turnstile) {
      return new ServletRegistrationBean<>(
          new TwilioWebhook(account, numbers, turnstile.before(guard), clock), TwilioWebhook.PATH);
    }

    @Bean
    ServletRegistrationBean<TwilioStatusWebhook> twilioStatusWebhook(DeliveryReports reports) {
      return new ServletRegistrationBean<>(
          new TwilioStatusWebhook(account, numbers, reports, clock), TwilioStatusWebhook.PATH);
    }

    /// For messages out of quarantine, which no guard passes over.
    @Bean
    ListIntake twilioListIntake(TwilioApi twilioApi, Intake intake, Quarantine quarantine) {
      return new ListIntake(numbers, twilioApi, intake, quarantine, clock);
    }

    @Bean
    Receiver twilioCatchUp(
        TwilioApi twilioApi,
        @Qualifier("twilioLoopGuard") LoopGuard guard,
        Quarantine quarantine,
        Cursors cursors,
        Leases leases) {
      return new TwilioCatchUp(
          account,
          numbers,
          twilioApi,
          new ListIntake(numbers, twilioApi, guard, quarantine, clock),
          cursors,
          leases,
          clock,
          properties.twilio().catchUpEvery());
    }
  }

  /// A generic HTTP gateway carries SMS.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${kanal.sms.gateway.send-url:}' != ''")
  static class OverGateway {
    private final SmsProperties properties;
    private final ChannelId channel;
    private final Spending spending;
    private final InstantSource clock;

    OverGateway(SmsProperties properties, Spending spending, InstantSource clock) {
      this.spending = spending;
      this.clock = clock;
      this.properties = properties;
      this.channel = OurNumbers.sms(properties.ourNumber());
    }

    @Bean
    HttpCalls gatewayCalls() {
      return new HttpCalls(properties.gateway().patience());
    }

    @Bean
    Channel gatewayChannel(HttpCalls gatewayCalls) {
      var gateway = properties.gateway();
      var sendUrl = new SendUrl(gateway.sendUrl(), gateway.method().equals("POST"));
      return new BudgetedChannel(
          new GatewayChannel(channel, properties.pace(), sendUrl, gatewayCalls),
          properties.budget(),
          spending,
          clock);
    }

    @Bean(defaultCandidate = false)
    LoopGuard gatewayLoopGuard(Intake intake, SlidingWindows windows) {
      return new LoopGuard(intake, windows);
    }

    @Bean
    ServletRegistrationBean<GatewayWebhook> gatewayWebhook(
        @Qualifier("gatewayLoopGuard") LoopGuard guard,
        Quarantine quarantine,
        Turnstile turnstile) {
      var secret = properties.gateway().secret();
      return new ServletRegistrationBean<>(
          new GatewayWebhook(secret, channel, turnstile.before(guard), quarantine, clock),
          GatewayWebhook.PATH);
    }

    @Bean
    RawForms gatewayRawForms(Intake intake) {
      return new RawForms(channel, intake);
    }

    @Bean
    ServletRegistrationBean<GatewayReportWebhook> gatewayReportWebhook(DeliveryReports reports) {
      return new ServletRegistrationBean<>(
          new GatewayReportWebhook(properties.gateway().secret(), channel, reports, clock),
          GatewayReportWebhook.PATH);
    }
  }
}
