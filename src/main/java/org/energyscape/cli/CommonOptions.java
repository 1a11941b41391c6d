package org.energyscape.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    private final Console console;

    CommonOptions(Console console) {
        this.console = console;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on standard error, only failures.")
    void quiet(boolean on) {
        console.quiet(on);
    }

    @Option(names = "--verbose", description = "Show the stack trace of a failure.")
    void verbose(boolean on) {
        console.verbose(on);
    }

    boolean helpWanted() {
        return help;
    }
}
