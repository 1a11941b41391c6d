package org.energyscape.lab.rbm;

import org.jspecify.annotations.Nullable;

/**
 * What the student looks at: the picture on the draw pad and the filter under the lens. It changes nothing in the run,
 * so it is no command: it may change while the time line shows the past without cutting the future off, and the belief
 * about one drawing can be followed through the whole of training. Immutable.
 *
 * @param drawing the picture on the pad, row-major in [0, 1], or null while the pad is empty
 * @param filter the number of the chosen hidden unit, or -1
 * @param question the unit whose probability is to be explained
 * @param exhibit what the large picture of the training page shows
 */
record RbmLook(float @Nullable [] drawing, int filter, RbmQuestion question, Exhibit.Kind exhibit) {
    /** An empty pad, no filter chosen. */
    static final RbmLook NOTHING = new RbmLook(null, -1);

    RbmLook(float @Nullable [] drawing, int filter) {
        this(drawing, filter, RbmQuestion.NONE, Exhibit.Kind.FILTERS);
    }

    RbmLook withDrawing(float @Nullable [] picture) {
        return new RbmLook(picture, filter, question, exhibit);
    }

    RbmLook withFilter(int index) {
        return new RbmLook(drawing, index, question, exhibit);
    }

    RbmLook withQuestion(RbmQuestion asked) {
        return new RbmLook(drawing, filter, asked, exhibit);
    }

    RbmLook withExhibit(Exhibit.Kind kind) {
        return new RbmLook(drawing, filter, question, kind);
    }
}
