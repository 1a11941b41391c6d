package org.energyscape.ui.picture;

/**
 * The perceptual colour space OKLab: a colour is (L, a, b) with L the lightness in 0..1 and (a, b) the opponent axes
 * green-red and blue-yellow; equal Euclidean distances look about equally different.
 *
 * <p>Source: B. Ottosson, "A perceptual color space for image processing" (2020), the two matrices given there for
 * linear sRGB; the transfer curve is that of IEC 61966-2-1. Colours are {@code double[3]}. Pure, any thread.
 */
final class OkLab {

    private OkLab() {}

    /** The colour of lightness {@code l}, chroma {@code c} and hue {@code degrees} as (L, a, b). */
    static double[] ofHue(double l, double c, double degrees) {
        double h = Math.toRadians(degrees);
        return new double[] {l, c * Math.cos(h), c * Math.sin(h)};
    }

    /** (L, a, b) of an opaque sRGB colour; the alpha bits are ignored. */
    static double[] ofArgb(int argb) {
        double r = linear((argb >> 16 & 0xff) / 255.0);
        double g = linear((argb >> 8 & 0xff) / 255.0);
        double b = linear((argb & 0xff) / 255.0);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    /** Linear-light sRGB of an (L, a, b) colour; components leave 0..1 where the colour cannot be shown. */
    static double[] toLinearRgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    /** The nearest opaque sRGB colour, components clipped to the displayable range. */
    static int toArgb(double[] lab) {
        double[] rgb = toLinearRgb(lab);
        return 0xff000000 | encode(rgb[0]) << 16 | encode(rgb[1]) << 8 | encode(rgb[2]);
    }

    static double distance(double[] p, double[] q) {
        double l = p[0] - q[0];
        double a = p[1] - q[1];
        double b = p[2] - q[2];
        return Math.sqrt(l * l + a * a + b * b);
    }

    /** Linear light of an encoded sRGB component, both in 0..1. */
    static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    static int encode(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        double e = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * e);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
