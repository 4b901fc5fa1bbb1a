package kanal.canary;

import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Leaves everything as it is: what a seal that is broken would look like.
class Unsealed {
  @Bean
  @Primary
  Seal broken() {
    return new Seal() {
      private final Seal names = KeyedSeal.forThisProcess();

      @Override
      public byte[] seal(byte[] plain, String record, String field) {
        return plain;
      }

      @Override
      public byte[] open(byte[] sealed, String record, String field) {
        return sealed;
      }

      @Override
      public boolean isFresh(byte[] sealed) {
        return true;
      }

      @Override
      public String name(String about, String words, int digits) {
        return names.name(about, words, digits);
      }
    };
  }
}
