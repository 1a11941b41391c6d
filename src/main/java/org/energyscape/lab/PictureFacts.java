package org.energyscape.lab;

import java.util.List;
import org.energyscape.engine.param.Param;

/**
 * What the caption of an exported picture says besides where the run stands, its seeds, and the settings that differ from
 * their defaults.
 *
 * @param notes such as the data and their coding, a line each
 * @param main settings that are named at their default too
 */
public record PictureFacts(List<String> notes, List<Param<?>> main) {
    /** Nothing else. */
    public static final PictureFacts NONE = new PictureFacts(List.of(), List.of());

    public PictureFacts {
        notes = List.copyOf(notes);
        main = List.copyOf(main);
    }
}
