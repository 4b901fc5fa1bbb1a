package kanal.media;

import static kanal.media.MadeFiles.CANARY;
import static kanal.media.SamplePhoto.HEIGHT;
import static kanal.media.SamplePhoto.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kanal.bot.engine.memory.MemoryMediaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCleanerTest {
  private final FileCleaner cleaner = new FileCleaner();

  @Test
  void aPhotoLosesItsExifAndKeepsItsPicture() throws IOException {
    var photo = MadeFiles.jpeg(1);
    assertThat(text(photo)).contains(CANARY);

    var clean = cleaner.clean(photo);

    assertThat(text(clean)).doesNotContain(CANARY).doesNotContain("Exif");
    assertThat(corner(clean, 5, 5)).isEqualTo("red");
  }

  /// Where the red corner of the picture stands once it is turned as its camera says.
  @ParameterizedTest
  @CsvSource({
    "1,40,20,left,top",
    "2,40,20,right,top",
    "3,40,20,right,bottom",
    "4,40,20,left,bottom",
    "5,20,40,left,top",
    "6,20,40,right,top",
    "7,20,40,right,bottom",
    "8,20,40,left,bottom"
  })
  void aPhotoStandsUpright(int orientation, int width, int height, String side, String end)
      throws IOException {
    var picture =
        ImageIO.read(new ByteArrayInputStream(cleaner.clean(MadeFiles.jpeg(orientation))));

    assertThat(picture.getWidth()).isEqualTo(width);
    assertThat(picture.getHeight()).isEqualTo(height);
    int x = side.equals("left") ? 4 : width - 5;
    int y = end.equals("top") ? 4 : height - 5;
    assertThat(colour(picture, x, y)).isEqualTo("red");
    assertThat(colour(picture, width - 1 - x, height - 1 - y)).isEqualTo("blue");
  }

  @Test
  void aLargePhotoIsMadeSmallerInsteadOfFillingTheMemory() throws IOException {
    var clean = new FileCleaner(new PictureCleaner(WIDTH * HEIGHT / 4)).clean(MadeFiles.jpeg(1));

    var picture = ImageIO.read(new ByteArrayInputStream(clean));
    assertThat(picture.getWidth()).isEqualTo(WIDTH / 2);
    assertThat(colour(picture, 2, 2)).isEqualTo("red");
  }

  @Test
  void aPictureThatUnpacksToTooMuchIsNotOpened() throws IOException {
    var bomb = MadeFiles.png();
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());

    assertThat(cleaner.clean(bomb)).isEmpty();
  }

  @Test
  void aPictureThatCannotBeReadIsNotKeptAsItIs() throws IOException {
    var broken = Arrays.copyOf(MadeFiles.jpeg(1), 120);

    assertThat(text(broken)).contains(CANARY);
    assertThat(cleaner.clean(broken)).isEmpty();
  }

  @Test
  void aScreenshotLosesItsTextAndStaysExact() throws IOException {
    var drawn = MadeFiles.png();
    var words = MadeFiles.chunk("tEXt", "Author\0" + CANARY);
    var told = new ByteArrayOutputStream();
    told.write(drawn, 0, 33);
    told.writeBytes(words);
    told.write(drawn, 33, drawn.length - 33);

    var clean = cleaner.clean(told.toByteArray());

    assertThat(text(told.toByteArray())).contains(CANARY);
    assertThat(text(clean)).startsWith("\u0089PNG").doesNotContain(CANARY);
    assertThat(corner(clean, 0, 0)).isEqualTo("red");
  }

  @Test
  void aPictureFromTheWebLosesItsExif() throws IOException {
    // one black pixel, see-through
    var drawn = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    var words = CANARY.getBytes(StandardCharsets.US_ASCII);
    var told = ByteBuffer.allocate(drawn.length + 8 + words.length);
    told.order(ByteOrder.LITTLE_ENDIAN).put(drawn);
    told.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(words.length).put(words);
    told.putInt(4, told.capacity() - 8);

    var clean = cleaner.clean(told.array());

    assertThat(text(told.array())).contains(CANARY);
    assertThat(text(clean)).doesNotContain(CANARY);
    assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(1);
  }

  @Test
  void aMovingPictureStillMovesWithoutItsComment() throws IOException {
    var drawn = new ByteArrayOutputStream();
    ImageIO.write(SamplePhoto.picture(), "gif", drawn);
    var gif = drawn.toByteArray();
    int body = 13 + (3 << ((gif[10] & 7) + 1));
    var told = new ByteArrayOutputStream();
    told.write(gif, 0, body);
    told.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
    told.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
    told.writeBytes(new byte[] {3, 1, 0, 0, 0});
    told.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) CANARY.length()});
    told.writeBytes(CANARY.getBytes(StandardCharsets.US_ASCII));
    told.write(0);
    told.write(gif, body, gif.length - body);
    told.writeBytes(CANARY.getBytes(StandardCharsets.US_ASCII));

    var clean = cleaner.clean(told.toByteArray());

    assertThat(text(clean)).contains("NETSCAPE2.0").doesNotContain(CANARY);
    assertThat(corner(clean, 5, 5)).isEqualTo("red");
  }

  @Test
  void aFilmLosesPlaceAndDeviceAndKeepsItsLength() {
    var film = MadeFiles.film();

    var clean = cleaner.clean(film);

    assertThat(text(film)).contains(CANARY).contains("+06.2088+106.8456");
    assertThat(clean).hasSameSizeAs(film);
    assertThat(text(clean))
        .doesNotContain(CANARY)
        .doesNotContain("+06.2088+106.8456")
        .contains("moving pictures");
    // when it was made, in the head of the film
    assertThat(ByteBuffer.wrap(clean).getInt(text(clean).indexOf("mvhd") + 8)).isZero();
  }

  @Test
  void aVoiceNoteLosesItsCommentsAndStaysValid() {
    var note = MadeFiles.voice();

    var clean = cleaner.clean(note);

    assertThat(text(note)).contains(CANARY);
    assertThat(text(clean)).doesNotContain(CANARY).contains("OpusTags").contains("sound");
    // Cleaning works out each sum anew: on a page that has its right one nothing changes.
    assertThat(cleaner.clean(clean)).isEqualTo(clean);
    assertThat(ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).getInt(47 + 22))
        .isEqualTo(MadeFiles.sum(Arrays.copyOfRange(clean, 47, clean.length - 33)));
  }

  @Test
  void aRecordingLosesItsTags() {
    var tag = new ByteArrayOutputStream();
    tag.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, (byte) CANARY.length()});
    tag.writeBytes(CANARY.getBytes(StandardCharsets.US_ASCII));
    var sound = new byte[400];
    sound[0] = (byte) 0xFF;
    sound[1] = (byte) 0xFB;
    tag.writeBytes(sound);
    var old = new byte[128];
    System.arraycopy(("TAG" + CANARY).getBytes(StandardCharsets.US_ASCII), 0, old, 0, 24);
    tag.writeBytes(old);

    assertThat(cleaner.clean(tag.toByteArray())).isEqualTo(sound);
  }

  @Test
  void aDocumentStaysAsItIs() {
    var letter = "%PDF-1.7\n/Author (Siti)".getBytes(StandardCharsets.US_ASCII);

    assertThat(cleaner.clean(letter)).isEqualTo(letter);
  }

  @Test
  void whatIsKeptIsClean() throws IOException {
    var store = new MemoryMediaStore();
    var clean = new CleanMediaStore(store, cleaner);

    clean.keep("a", MadeFiles.jpeg(1));

    assertThat(text(store.find("a").orElseThrow())).doesNotContain(CANARY);
    assertThat(clean.find("a")).isPresent();
    clean.remove("a");
    assertThat(store.find("a")).isEmpty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String corner(byte[] picture, int x, int y) throws IOException {
    return colour(ImageIO.read(new ByteArrayInputStream(picture)), x, y);
  }

  private static String colour(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > colour.getBlue() ? "red" : "blue";
  }
}
