package org.energyscape.ui.picture;

import javafx.event.Event;
import javafx.event.EventType;

/** The wish to save a picture, on its way up from a picture without a handler of its own to whoever can write files. */
public final class ExportEvent extends Event {
    /** The only type. */
    public static final EventType<ExportEvent> EXPORT = new EventType<>(Event.ANY, "PICTURE_EXPORT");

    private static final long serialVersionUID = 1L;

    private final transient ExportRequest request;

    ExportEvent(ExportRequest request) {
        super(EXPORT);
        this.request = request;
    }

    public ExportRequest request() {
        return request;
    }
}
