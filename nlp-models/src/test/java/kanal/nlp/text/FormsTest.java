package kanal.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormsTest {
  private final Forms forms = new Forms();

  private Form form(String word) {
    return forms.of(word.toCharArray(), word.length());
  }

  @Test
  void givesWordsThatAreSpeltTheSameOneForm() {
    assertThat(form("jln")).isSameAs(form("jln")).isNotSameAs(form("jalan"));
    assertThat(form("jln").normal()).isEqualTo("jalan");
  }

  @Test
  void tellsWordsOfTheSameHashApart() {
    // "Aa" and "BB" have one hash
    assertThat(form("Aa").lower()).isEqualTo("Aa");
    assertThat(form("BB").lower()).isEqualTo("BB");
  }

  @Test
  void remembersNoNumberThatMayNameAPerson() {
    assertThat(form("2026")).isSameAs(form("2026"));
    assertThat(form("3603281201900003")).isNotSameAs(form("3603281201900003"));
  }

  @Test
  void beginsAnewWhenItIsFullAndMixesNothingUp() {
    var known = new Knowledge<>(Form::lower);
    for (int i = 0; i < Forms.MOST * 2 + 10; i++) {
      var word = "kata" + Integer.toString(i, Character.MAX_RADIX);
      assertThat(known.of(form(word))).isEqualTo(word);
    }
  }

  @Test
  void hashesAsStringsDo() {
    assertThat(form("mulya").hashAfter("suka".hashCode())).isEqualTo("sukamulya".hashCode());
  }
}
