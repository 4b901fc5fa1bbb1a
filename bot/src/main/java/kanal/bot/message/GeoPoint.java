package kanal.bot.message;

/// A point on earth in WGS 84 degrees.
public record GeoPoint(double latitude, double longitude) {
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no point on earth: latitude or longitude out of range");
    }
  }

  @Override
  public String toString() {
    return "GeoPoint[***]";
  }
}
