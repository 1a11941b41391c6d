package org.energyscape.cli.tour;

import java.util.Map;

/**
 * Readies JavaFX to draw without a display. Must come before the first JavaFX class is initialised.
 *
 * <p>JavaFX has a headless platform of its own from release 26 on; older releases get one from the Monocle library,
 * which is on the class path exactly where it is needed.
 */
final class HeadlessToolkit {
    private static final String MONOCLE = "com/sun/glass/ui/monocle/MonoclePlatformFactory.class";

    private HeadlessToolkit() {}

    /** Sets the system properties by which JavaFX chooses its platform and its software renderer. */
    static void choose() {
        // A resource look-up, because loading the class would start to initialise JavaFX.
        boolean monocle = HeadlessToolkit.class.getClassLoader().getResource(MONOCLE) != null;
        properties(monocle).forEach(System::setProperty);
    }

    static Map<String, String> properties(boolean monocle) {
        return monocle
                ? Map.of(
                        "glass.platform", "Monocle",
                        "monocle.platform", "Headless",
                        "headless.geometry", TourWindow.WIDTH + "x" + TourWindow.HEIGHT + "-32",
                        "prism.order", "sw",
                        "prism.text", "t2k",
                        "java.awt.headless", "true")
                : Map.of("glass.platform", "Headless", "prism.order", "sw", "java.awt.headless", "true");
    }
}
