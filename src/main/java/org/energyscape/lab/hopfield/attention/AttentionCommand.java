package org.energyscape.lab.hopfield.attention;

import org.energyscape.engine.run.Command;
import org.energyscape.lab.hopfield.part.Memories;

/** What happens to the page besides its settings. */
sealed interface AttentionCommand extends Command {
    /** The lab's pictures have changed. */
    record Gallery(Memories memories) implements AttentionCommand {}

    /** Another lower half is in front. */
    record Front(AttentionTab tab) implements AttentionCommand {}
}
