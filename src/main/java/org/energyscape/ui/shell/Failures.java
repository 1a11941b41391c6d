package org.energyscape.ui.shell;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says in words what went wrong. */
final class Failures {
    private Failures() {}

    /** One or two sentences for a person; the class name only where nothing else is known. */
    static String words(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "There is no file " + cause.getMessage() + ".";
        }
        if (cause instanceof AccessDeniedException) {
            return "The system does not allow access to " + cause.getMessage() + ".";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "There already is a file " + cause.getMessage() + ".";
        }
        if (cause instanceof OutOfMemoryError) {
            return "There is not enough memory for this. Smaller settings, or a larger -Xmx, may help.";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    /** The stack trace, for the details and the clipboard. */
    static String details(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable at = failure;
        while ((at instanceof UncheckedIOException
                        || at instanceof ExecutionException
                        || at instanceof CompletionException)
                && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
