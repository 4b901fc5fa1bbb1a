package kanal.redis.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/// Writes surrogates as `\\uD83D`: half a pair, as broken clients send it, has no UTF-8 form and
/// would come back as a question mark.
final class SurrogateEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return character <= Character.MAX_VALUE && Character.isSurrogate((char) character)
        ? new SerializedString("\\u%04X".formatted(character))
        : null;
  }
}
