package org.energyscape.ui.shell;

import java.util.function.Function;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ShellPage;

/**
 * A page of the window that is no lab, as the navigation names it: it has neither settings nor anything to play.
 *
 * @param id its button has the id {@code page-<id>}
 * @param title on screen
 * @param summary one sentence
 * @param icon an Ikonli code of the Feather pack
 * @param group heading in the navigation
 * @param page makes it when it is first asked for
 */
record Sheet(
        String id, String title, String summary, String icon, String group, Function<LabContext, ShellPage> page) {}
