package org.energyscape.ui.shell;

import org.energyscape.lab.Lab;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.control.ParamPane;

/** A lab with its page and the pane that shows its settings; kept while the window is open. */
record OpenLab(Lab lab, LabPage page, ParamPane settings) {
    static OpenLab open(Lab lab, org.energyscape.lab.LabContext context) {
        LabPage page = lab.open(context);
        return new OpenLab(lab, page, new ParamPane(lab.params(), page.params()));
    }

    void close() {
        settings.close();
        page.close();
    }
}
