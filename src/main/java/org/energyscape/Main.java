package org.energyscape;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.energyscape.cli.Cli;
import org.energyscape.cli.Display;
import org.energyscape.cli.tour.TourCommand;
import org.energyscape.lab.LabRegistry;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.Launcher;

/**
 * Starts the program: without arguments the window, or the tour where there is no display to show a window on; with
 * arguments the command line. No JavaFX class is loaded before that is decided, because JavaFX chooses its platform once
 * for the life of the process.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(command(args));
        }
        if (Display.isPresent()) {
            Launcher.launch();
        } else {
            System.err.println("No display was found, so the tour is made instead: every lab is opened without a window"
                    + " and pictured in " + TourCommand.FOLDER + ".");
            System.exit(command("tour"));
        }
    }

    private static int command(String... args) {
        // JSON is UTF-8 whatever the terminal speaks.
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        Charset terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, terminal), true);
        // A library that prints must not end up in the middle of a result.
        System.setOut(System.err);
        AppFolders folders = AppFolders.ofUser();
        int status =
                new Cli(LabRegistry.labs(), folders.cache(), folders.data(), out, err, System::nanoTime).execute(args);
        out.flush();
        err.flush();
        return status;
    }
}
