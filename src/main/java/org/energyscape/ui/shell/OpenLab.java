package org.energyscape.ui.shell;

import java.util.concurrent.Executor;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.control.ParamPane;

/** A lab with its page and the pane that shows its settings; kept while the window is open. */
record OpenLab(Lab lab, LabPage page, ParamPane settings) {
    /** Opens the page at once and leaves the rows of the settings to {@code pieces}, after the pictures. */
    static OpenLab open(Lab lab, LabContext context, Executor pieces) {
        LabPage page = lab.open(context);
        return new OpenLab(
                lab,
                page,
                new ParamPane(lab.params(), page.params(), row -> pieces.execute(() -> pieces.execute(row))));
    }

    void close() {
        settings.close();
        page.close();
    }
}
