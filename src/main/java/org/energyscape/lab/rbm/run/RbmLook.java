package org.energyscape.lab.rbm.run;

import java.util.Set;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the student looks at: the picture on the draw pad, the chosen hidden unit, what the panes of the training page show.
 * It changes nothing in the run, so it is no command: it may change while the time line shows the past without cutting the
 * future off, and the belief about one drawing can be followed through the whole of training. Immutable.
 *
 * @param drawing the picture on the pad, row-major in [0, 1], or null while the pad is empty
 * @param filter the number of the chosen hidden unit, or -1
 * @param question the unit whose probability is to be explained
 * @param exhibits what is on screen
 * @param order in which the hidden units are shown
 */
public record RbmLook(
        float @Nullable [] drawing, int filter, RbmQuestion question, Set<Exhibit.Kind> exhibits, FilterOrder order) {
    /** An empty pad, no filter chosen, no pane on screen. */
    public static final RbmLook NOTHING = new RbmLook(null, -1);

    public RbmLook(float @Nullable [] drawing, int filter) {
        this(drawing, filter, RbmQuestion.NONE, Set.of(), FilterOrder.INDEX);
    }

    RbmLook withDrawing(float @Nullable [] picture) {
        return new RbmLook(picture, filter, question, exhibits, order);
    }

    public RbmLook withFilter(int index) {
        return new RbmLook(drawing, index, question, exhibits, order);
    }

    RbmLook withQuestion(RbmQuestion asked) {
        return new RbmLook(drawing, filter, asked, exhibits, order);
    }

    public RbmLook withExhibits(Set<Exhibit.Kind> kinds) {
        return new RbmLook(drawing, filter, question, Set.copyOf(kinds), order);
    }

    public RbmLook withOrder(FilterOrder wanted) {
        return new RbmLook(drawing, filter, question, exhibits, wanted);
    }
}
